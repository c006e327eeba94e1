import { describe, expect, it } from 'vitest';
import { readVersion, toFormErrors } from './description-form-rules.ts';

describe('The version that a form carries', () => {
  const base = (state: 'draft' | 'published') => ({
    revision: { id: 'r1', number: 1, state, saves: 3, savedAt: '', publishedAt: null },
  });

  it('names the draft and its saves, or no draft when it was made from the published text', () => {
    expect(readVersion('r1.3', base('draft'))).toEqual({ draftId: 'r1', saves: 3 });
    expect(readVersion('r1.3', base('published'))).toEqual({ draftId: null, saves: 0 });
  });

  it('fits no text when it was made from another, or is no version at all', () => {
    expect(readVersion('r0.3', base('published')).draftId).toBe('r0');
    expect(readVersion('', base('draft'))).toEqual({ draftId: '', saves: 0 });
  });
});

it('faults in the content stand at the question that they belong to', () => {
  const required = { code: 'required' } as const;
  const fields = [
    'target.note',
    'team',
    'team.2.headCount',
    'wayIn.how',
    'contacts.0.email',
    'claims.0.source',
  ];
  const errors = toFormErrors(Object.fromEntries(fields.map((field) => [field, required])));
  expect(Object.keys(errors)).toEqual(['target', 'team', 'team.2.headCount', 'how', 'contactEmail', 'form']);
});

it('faults stand in the order of the page, without the choices that a missing name leaves open', () => {
  const required = { code: 'required' } as const;
  const errors = toFormErrors({ kind: required, contacts: required, tiers: required, title: required });
  expect(Object.keys(errors)).toEqual(['title', 'contactFunction']);
  expect(Object.keys(toFormErrors({ tiers: required, status: required }))).toEqual(['status', 'tiers']);
});
