import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../entry/entry.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import { entryDraftContent } from '../schema/entry-content.ts';
import { missingByStep, missingIn } from './missing-rules.ts';
import { stepOf } from './steps/editor-steps.ts';

function draft(content: object = {}, answers: EntryDraft['marks']['answers'] = {}): EntryDraft {
  const organisation = {
    id: 'o',
    slug: 'hallinge-kommun',
    name: 'Hällinge kommun',
    kind: 'municipality',
    countyCode: '99',
    municipalityCodes: ['9905'],
  };
  return {
    head: {
      id: 'e',
      slug: 'utkast-1',
      state: 'draft',
      label: 'own-description',
      organisation,
      networkIds: [],
      version: 0,
      publishedRevisionId: null,
      withdrawnReason: null,
      createdAt: '2026-11-01T08:00:00Z',
      publishedAt: null,
      changedAt: '2026-11-01T08:00:00Z',
    },
    revision: {
      id: 'r',
      number: 1,
      state: 'draft',
      saves: 0,
      savedAt: '2026-11-01T08:00:00Z',
      publishedAt: null,
    },
    content: entryDraftContent.parse({ organisation: 'hallinge-kommun', origin: 'municipality', ...content }),
    marks: { answers, networkOnly: [], embargoes: {} },
    html: {},
    organisations: new Map([['hallinge-kommun', organisation]]),
    entries: new Map(),
    files: new Map(),
    hidden: [],
    expiries: [],
  };
}

const fieldsFor = (one: EntryDraft, kind: string) =>
  missingIn(one)
    .filter(({ gain }) => gain.kind === kind)
    .map(({ field }) => field);

describe('What a draft does not say yet', () => {
  it('is all that stops publishing and the label, each field at one of the two', () => {
    const blank = draft();
    expect(fieldsFor(blank, 'publish')).toEqual(Object.keys(checkPublish(blank, 'own-description')));
    expect([...fieldsFor(blank, 'publish'), ...fieldsFor(blank, 'reviewed')].toSorted()).toEqual(
      Object.keys(checkPublish(blank, 'reviewed')).toSorted(),
    );
  });

  it('has a step for every field that it names', () => {
    const homeless = missingIn(draft()).filter(({ field }) => !stepOf(field) && field !== 'materials');
    expect(homeless).toEqual([]);
    expect(missingByStep(missingIn(draft())).get('material')).toEqual([
      { field: 'materials', gain: { kind: 'filter', facet: 'has-material' } },
    ]);
  });

  it('names the filter that an answer would put it in, until it is answered', () => {
    const gain = { kind: 'filter', facet: 'what-it-takes' };
    expect(missingIn(draft())).toContainEqual({ field: 'whatItTakes', gain });
    expect(fieldsFor(draft({ whatItTakes: ['time-moved'] }), 'filter')).not.toContain('whatItTakes');
    expect(fieldsFor(draft({}, { whatItTakes: 'unknown' }), 'filter')).not.toContain('whatItTakes');
    expect(fieldsFor(draft({}, { target: 'not-applicable' }), 'filter')).not.toContain('target.schoolYears');
  });

  it('names the proof that the next level of Underlag wants', () => {
    expect(missingIn(draft())).toContainEqual({
      field: 'evaluations',
      gain: { kind: 'proof', proof: 'evaluation' },
    });
    const compared = draft({ evaluations: [{ type: 'internal', result: 'better', hasComparison: 'yes' }] });
    expect(missingIn(compared)).toContainEqual({
      field: 'evaluations',
      gain: { kind: 'proof', proof: 'independence' },
    });
  });
});
