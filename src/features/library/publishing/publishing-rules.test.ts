import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personActor, type Role } from '#src/platform/access/actor.ts';
import { readVersion, toFormErrors } from '../description/description-form-rules.ts';
import { suggestionsFor, unseenChoices } from '../description/preselection/suggestion-rules.ts';
import { actingRole, actingScope } from '../entry/scope-rules.ts';
import { ownActions } from '../own-entries/own-entry-rules.ts';
import { type StandingFacts, standingOf } from './standing/standing-rules.ts';

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
  const facts: StandingFacts = {
    state: 'draft',
    draft: 'draft',
    since: '2026-11-16T08:00:00.000Z',
    returnedAt: null,
    schedule: null,
    reviewBy: null,
    review: null,
  };
  const schedule = { runAt: '2026-11-20T07:00:00.000Z', failedAt: null, isChanged: false };
  const textOf = (given: Partial<StandingFacts>) => standingOf({ ...facts, ...given })[0];

  it.each([
    [{}, 'draft', 'writer'],
    [{ draft: 'in-review' }, 'in-review', 'editor'],
    [{ returnedAt: '2026-11-17T08:00:00.000Z' }, 'returned', 'writer'],
    [{ schedule }, 'scheduled', 'clock'],
    [{ schedule: { ...schedule, isChanged: true } }, 'scheduledChanged', 'editor'],
    [{ schedule: { ...schedule, failedAt: '2026-11-20T07:00:01.000Z' } }, 'scheduleFailed', 'editor'],
    [{ state: 'published', draft: null, reviewBy: '2027-01-01' }, 'published', 'review'],
    [{ state: 'published' }, 'newDraft', 'writer'],
    [{ state: 'published', draft: 'in-review' }, 'newInReview', 'editor'],
    [{ state: 'withdrawn', draft: null }, 'withdrawn', 'nobody'],
    [{ state: 'withdrawn' }, 'withdrawn', 'writer'],
    [{ state: 'archived' }, 'archived', 'nobody'],
  ] as const)('%o is %s, and next is %s', (given, state, next) => {
    expect(textOf(given)).toMatchObject({ state, next });
  });

  it('says of an open review whose turn it is, and nothing of one that is over', () => {
    const review = { state: 'assigned', since: '2026-11-16T08:00:00.000Z', dueOn: '2026-11-30' } as const;
    const published = { ...facts, state: 'published', draft: null } as const;
    expect(standingOf({ ...published, review })[1]).toEqual({
      state: 'review-assigned',
      next: 'reviewer',
      since: review.since,
      until: '2026-11-30',
    });
    expect(standingOf({ ...published, review: { ...review, state: 'approved' } })).toHaveLength(1);
  });

  it('always tells a state, who is next and since when', () => {
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom('draft', 'published', 'withdrawn', 'archived'),
          draft: fc.constantFrom('draft', 'in-review', null),
          returnedAt: fc.constantFrom('2026-11-17T08:00:00.000Z', null),
          schedule: fc.constantFrom(schedule, null),
          reviewBy: fc.constantFrom('2027-01-01', null),
        }),
        (given) => {
          for (const { state, next, since } of standingOf({ ...facts, ...given } as StandingFacts)) {
            expect(state && next).toBeTruthy();
            expect(Date.parse(since)).not.toBeNaN();
          }
        },
      ),
    );
  });

  it('offers to take back only what is public, and only to those who may', () => {
    const entry = { state: 'published', draft: null, publishedAt: facts.since, mayPublish: true } as const;
    expect(ownActions(entry)).toContain('withdraw');
    expect(ownActions({ ...entry, mayPublish: false })).not.toContain('withdraw');
    expect(ownActions({ ...entry, state: 'draft', draft: 'draft', publishedAt: null })).not.toContain(
      'withdraw',
    );
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
