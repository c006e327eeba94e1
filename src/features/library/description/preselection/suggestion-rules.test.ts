import { describe, expect, it } from 'vitest';
import { suggestionsFor, unseenChoices } from './suggestion-rules.ts';

describe('Suggestions', () => {
  it('are none for an empty form', () => {
    expect(suggestionsFor({ kind: '', tiers: [], use: '' })).toEqual({});
  });

  it('leave alone what the writer has chosen', () => {
    const values = { title: 'Närvaroteamet', kind: 'guide', tiers: ['return'], use: '', schoolYears: ['f'] };
    expect(suggestionsFor(values)).toEqual({ use: 'do-it-yourself' });
  });

  it('are to be seen before publishing, but for school years', () => {
    expect(unseenChoices({ schoolYears: ['f'] })).toEqual([]);
    expect(unseenChoices({ kind: 'guide', schoolYears: ['f'] })).toEqual(['kind']);
  });
});
