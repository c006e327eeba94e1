import { describe, expect, it } from 'vitest';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { checkWords } from './synonym-rules.ts';

const group = (parts: Partial<SynonymGroup>): SynonymGroup => ({
  shown: 'hemresa',
  equal: [],
  silent: [],
  broader: [],
  ...parts,
});
const others = {
  written: [group({ shown: 'lov', equal: ['ledighet'] })],
  shipped: [group({ shown: 'hemundervisning', equal: ['undervisning i hemmet'] })],
  stopWords: new Set(['och', 'i']),
};
const check = (parts: Partial<SynonymGroup>) => checkWords(group(parts), others);

describe('the words of a group', () => {
  it.each([
    ['need a second word', {}, { equal: { code: 'required' } }],
    ['are right', { equal: ['resa hem'], silent: ['hemåkning'], broader: ['resor'] }, {}],
    ['stand once', { equal: ['Hemresa'] }, { equal: { code: 'word-twice', values: { word: 'Hemresa' } } }],
    [
      'stand once over the parts',
      { equal: ['a'], broader: ['A'] },
      { broader: { code: 'word-twice', values: { word: 'A' } } },
    ],
    [
      'are not words that the search skips',
      { equal: ['och i'] },
      { equal: { code: 'word-too-common', values: { word: 'och i' } } },
    ],
    [
      'have a meaning at all',
      { equal: ['–'] },
      { equal: { code: 'word-too-common', values: { word: '–' } } },
    ],
    [
      'have one home among those that people wrote',
      { shown: 'Ledighet', equal: ['x'] },
      { shown: { code: 'word-in-use', values: { word: 'Ledighet', shown: 'lov' } } },
    ],
    ['may add to a shipped one', { shown: 'hemundervisning', equal: ['plugga hemma'] }, {}],
    [
      'do not take a shipped one over',
      { silent: ['undervisning i hemmet'] },
      {
        silent: {
          code: 'word-in-use',
          values: { word: 'undervisning i hemmet', shown: 'hemundervisning' },
        },
      },
    ],
    ['are broader where others are at home', { broader: ['ledighet'] }, {}],
  ])('%s', (_, parts, errors) => {
    expect(check(parts)).toEqual(errors);
  });
});
