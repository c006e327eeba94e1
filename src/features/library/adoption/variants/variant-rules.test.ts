import { describe, expect, it } from 'vitest';
import { entryContent, entryDraftContent, sections } from '#src/features/library/schema/entry-content.ts';
import { unwrap } from '#src/features/library/schema/field-paths.ts';
import { placeBound, variantParts } from './variant-parts.ts';
import { changedParts, materialise, ownParts, variantTitle, withPart } from './variant-rules.ts';

const draft = (said: object) =>
  entryDraftContent.parse({ organisation: 'karrevik-kommun', origin: 'municipality', ...said });
const original = draft({
  kind: 'stepped-model',
  title: 'Frånvarotrappan',
  summary: 'Fem steg.',
  use: 'do-it-yourself',
  status: 'ordinary',
  licence: 'cc-by-sa-4.0',
  isExample: true,
  target: { ageFrom: 6, ageTo: 16, schoolYears: ['year-1'], residence: { text: 'Bor i Kärrevik' } },
  team: [{ profession: 'social-worker', relation: 'member', headCount: 1 }],
  contacts: [{ function: 'Rektor' }],
  evaluations: [{ type: 'internal', result: 'better' }],
  sources: [{ key: 'egen', title: 'Egen', kind: 'own-description', date: '2026' }],
  sections: { description: 'Så här gör vi.', doDifferently: 'Börja tidigare.', experiences: 'De är nöjda.' },
});
const marks = {
  answers: { consent: 'not-applicable', evaluations: 'missing' },
  networkOnly: ['team'],
  embargoes: {},
} as const;
const source = {
  key: 'own',
  title: 'Egen beskrivning',
  kind: 'own-description',
  date: '2026-11-22',
  authors: [],
} as const;
const begin = (content = original) =>
  materialise(draft({}), {
    original: { content, marks: { ...marks, networkOnly: [...marks.networkOnly] }, slug: 'franvarotrappan' },
    organisation: 'hallinge-kommun',
    title: 'Frånvarotrappan i Hällinge',
    source: { ...source, authors: [] },
  });

const namesOf = (parts: readonly (readonly string[])[]) => parts.map(([id]) => id);

describe('what a variant follows', () => {
  it('is decided for every field, once', () => {
    const fields = Object.entries(entryContent.shape).flatMap(([name, schema]) => {
      const inner = unwrap(schema);
      if (name === 'sections') return Object.keys(sections.shape);
      if (placeBound.has(name) || !('shape' in inner)) return [name];
      return Object.keys(inner.shape as object).map((sub) => `${name}.${sub}`);
    });
    const decided = [...variantParts.flat(), ...placeBound];
    expect(decided.toSorted()).toEqual(fields.toSorted());
  });
});

describe('a new variant', () => {
  it('says what the original says and nothing that is true of another place', () => {
    const { content } = begin();
    expect(content).toMatchObject({
      organisation: 'hallinge-kommun',
      variantOf: 'franvarotrappan',
      summary: 'Fem steg.',
      licence: 'cc-by-sa-4.0',
      isExample: true,
      team: original.team,
      target: { ageFrom: 6, ageTo: 16, residence: {} },
      sections: { description: 'Så här gör vi.' },
      contacts: [],
      evaluations: [],
      sources: [source],
    });
    expect(content.status).toBeUndefined();
    expect(Object.keys(content.sections)).not.toContain('experiences');
    expect(content.sections.doDifferently).toBeUndefined();
  });

  it('takes along what is not applicable, but nothing about evaluations and no secrecy', () => {
    expect(begin().marks).toEqual({ answers: { consent: 'not-applicable' }, networkOnly: [], embargoes: {} });
  });

  it('takes facts but no wording from a text that nobody else may use', () => {
    const { content } = begin({ ...original, licence: 'all-rights-reserved' });
    expect(content.team).toEqual(original.team);
    expect(content.summary).toBeUndefined();
    expect(content.sections.description).toBeUndefined();
    expect(content.licence).toBe('cc-by-4.0');
  });

  it('is named within a title', () => {
    expect(variantTitle('Frånvarotrappan', 'Hällinge')).toBe('Frånvarotrappan i Hällinge');
    const long = variantTitle('å'.repeat(100), 'Hällinge');
    expect(long).toHaveLength(100);
    expect(long).toMatch(/å… i Hällinge$/);
  });
});

describe('when the original changes', () => {
  const { content: variant } = begin();
  const newest = {
    ...original,
    team: [{ ...original.team[0], headCount: 3 }] as typeof original.team,
    target: { ...original.target, ageTo: 19 },
    contacts: [],
  };

  it('offers what the variant follows, and nothing else', () => {
    expect(namesOf(changedParts(variant, { followed: original, newest }))).toEqual([
      'target.ageFrom',
      'team',
    ]);
  });

  it('leaves alone what the variant has changed or calls its own', () => {
    const own = { ...variant, team: [] };
    expect(namesOf(ownParts(own, original))).toEqual(['team']);
    expect(namesOf(changedParts(own, { followed: original, newest }))).toEqual(['target.ageFrom']);
    const named = { ...variant, ownFields: ['team'] };
    expect(namesOf(changedParts(named, { followed: original, newest }))).toEqual(['target.ageFrom']);
  });

  it('is in step again when every part is taken over', () => {
    const parts = changedParts(variant, { followed: original, newest });
    const taken = parts.reduce((to, part) => withPart(to, newest, part), variant);
    expect(changedParts(taken, { followed: newest, newest })).toEqual([]);
    expect(ownParts(taken, newest)).toEqual([]);
    expect(taken.contacts).toEqual(variant.contacts);
  });
});
