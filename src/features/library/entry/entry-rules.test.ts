import { describe, expect, it } from 'vitest';
import { entryDraftContent } from '../schema/entry-content.ts';
import {
  belowSections,
  checkPublish,
  defaultReviewDay,
  nextRevisionState,
  nextState,
} from './entry-rules.ts';

const empty = entryDraftContent.parse({ organisation: 'hallinge-kommun', origin: 'municipality' });
const noMarks = { answers: {}, networkOnly: [], embargoes: {} };

describe('checkPublish', () => {
  it('asks for what the eight questions ask for', () => {
    expect(Object.keys(checkPublish({ content: empty, marks: noMarks }, 'own-description'))).toEqual([
      'kind',
      'title',
      'summary',
      'use',
      'status',
      'tiers',
      'target',
      'team',
      'wayIn',
      'contacts',
    ]);
  });

  it('takes an answer for a value, also on a part of the field', () => {
    const answers = { team: 'unknown', 'target.schoolYears': 'not-applicable', contacts: 'missing' } as const;
    const errors = checkPublish(
      { content: empty, marks: { answers, networkOnly: [], embargoes: {} } },
      'own-description',
    );
    expect(Object.keys(errors)).toEqual(['kind', 'title', 'summary', 'use', 'status', 'tiers', 'wayIn']);
  });

  it('asks for more before the network reviews it', () => {
    const asked = Object.keys(checkPublish({ content: empty, marks: noMarks }, 'reviewed'));
    expect(asked).toEqual(
      expect.arrayContaining([
        'evaluations',
        'whatWorked',
        'doDifferently',
        'conditions',
        'experiences',
        'sources',
      ]),
    );
  });

  it('misses the source that a claim refers to', () => {
    const claims = [{ kind: 'hope' as const, text: 'Vi hoppas', speaker: 'not-stated', source: 'bloggen' }];
    expect(checkPublish({ content: { ...empty, claims }, marks: noMarks }, 'own-description')).toMatchObject({
      'claims.0.source': { code: 'not-a-choice' },
    });
  });
});

describe('the states', () => {
  it('lead from draft to published, away and back', () => {
    expect(nextState('draft', 'publish')).toBe('published');
    expect(nextState('draft', 'withdraw')).toBeUndefined();
    expect(nextState('published', 'withdraw')).toBe('withdrawn');
    expect(nextState('withdrawn', 'publish')).toBe('published');
    expect(nextState('archived', 'withdraw')).toBeUndefined();
  });

  it('let a published revision only be superseded', () => {
    expect(nextRevisionState('draft', 'submit')).toBe('in-review');
    expect(nextRevisionState('in-review', 'return')).toBe('draft');
    expect(nextRevisionState('published', 'publish')).toBeUndefined();
    expect(nextRevisionState('published', 'supersede')).toBe('superseded');
    expect(nextRevisionState('superseded', 'publish')).toBeUndefined();
  });
});

describe('belowSections', () => {
  it('lowers headings that would end a section of a file, outside code', () => {
    expect(belowSections('# A\n## B\n### C\n```\n# d\n```')).toBe('### A\n### B\n### C\n```\n# d\n```');
    expect(belowSections(belowSections('# A'))).toBe('### A');
  });
});

describe('defaultReviewDay', () => {
  it('is a year on, also from a leap day', () => {
    expect(defaultReviewDay('2026-11-21')).toBe('2027-11-21');
    expect(defaultReviewDay('2028-02-29')).toBe('2029-02-28');
  });
});
