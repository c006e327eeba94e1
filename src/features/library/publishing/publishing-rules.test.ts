import { describe, expect, it } from 'vitest';
import { personActor, type Role } from '#src/platform/access/actor.ts';
import { readVersion, toFormErrors } from './description-form-rules.ts';
import type { OwnEntry } from './own-entries-service.ts';
import { entryStanding } from './own-entry-rules.ts';
import { actingRole, actingScope } from './scope-rules.ts';
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

describe('How a description stands', () => {
  const entry = (given: Partial<OwnEntry>) =>
    entryStanding({ state: 'draft', draft: null, reviewBy: null, mayPublish: true, ...given } as OwnEntry);

  it.each([
    [{ draft: 'draft' }, 'draft', 'writer'],
    [{ draft: 'in-review' }, 'in-review', 'editor'],
    [{ state: 'published', reviewBy: '2027-01-01' }, 'published', 'review'],
    [{ state: 'published', draft: 'draft' }, 'newDraft', 'writer'],
    [{ state: 'published', draft: 'in-review' }, 'newInReview', 'editor'],
    [{ state: 'withdrawn' }, 'withdrawn', 'nobody'],
  ] as const)('%o is %s, and next is %s', (given, state, next) => {
    expect(entry(given)).toMatchObject({ state, next });
  });

  it('offers to take back only what is public, and only to those who may', () => {
    expect(entry({ state: 'published' }).actions).toContain('withdraw');
    expect(entry({ state: 'published', mayPublish: false }).actions).not.toContain('withdraw');
    expect(entry({ draft: 'draft' }).actions).not.toContain('withdraw');
  });
});

describe('Where somebody acts', () => {
  const person = (role: Role, scopeType: 'organisation' | 'network' | 'portal', scopeId: string) =>
    personActor({ personId: 'p', name: 'Demo', memberships: [{ role, scopeType, scopeId }] });

  it('is their organisation, their network or everywhere, by what the table of permissions grants', () => {
    const writer = person('writer', 'organisation', 'o1');
    expect(actingScope(writer, 'entry.write')).toMatchObject({
      organisationIds: ['o1'],
      isEverywhere: false,
    });
    expect(actingScope(writer, 'entry.publish').organisationIds).toEqual([]);
    expect(actingScope(person('coordinator', 'network', 'n1'), 'entry.publish').networkIds).toEqual(['n1']);
    expect(actingScope(person('admin', 'portal', 'portal'), 'entry.publish').isEverywhere).toBe(true);
  });

  it('the role is the one that they hold there', () => {
    const scope = { organisationIds: ['o1'], networkIds: ['n1'] };
    expect(actingRole(person('editor', 'organisation', 'o1'), scope)).toBe('editor');
    expect(actingRole(person('editor', 'organisation', 'o2'), scope)).toBeNull();
    expect(actingRole(person('coordinator', 'network', 'n1'), scope)).toBe('coordinator');
  });
});
