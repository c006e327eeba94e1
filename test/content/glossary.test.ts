import { describe, expect, test } from 'vitest';
import { termFrontMatter } from '#src/features/glossary/term.ts';
import { absencePatterns, hindrances } from '#src/features/library/vocabulary/absence.ts';
import type { Term } from '#src/features/library/vocabulary/vocabulary.ts';
import { readContentFiles } from './content-files.ts';
import { abbreviations, technicalTerms, vocabularyTerms } from './glossary-words.ts';

const files = readContentFiles('glossary');
const terms = files.map((file) => ({
  ...file,
  data: termFrontMatter.parse(file.data, { error: () => file.name }),
}));
const slugs = new Set(files.map((file) => file.slug));

describe('the glossary', () => {
  const byTerm = new Map(terms.map((one) => [one.data.term, one]));

  test.each([...vocabularyTerms, ...technicalTerms])('explains %s', (term) => {
    expect(byTerm.get(term)?.body.length).toBeGreaterThan(40);
  });

  test.each(Object.entries(abbreviations))('spells out %s', (term, expansion) => {
    expect(byTerm.get(term)?.data.kind).toMatch(/abbreviation|law/);
    expect(byTerm.get(term)?.data.expansion).toBe(expansion ?? undefined);
  });

  test('holds every silent synonym of the vocabulary, unless it is a term of its own', () => {
    const values: Term[] = [absencePatterns, hindrances].flatMap(({ terms }) => Object.values(terms));
    for (const { sv, synonyms = [] } of values.filter(({ sv }) => byTerm.has(sv))) {
      const { silentSynonyms = [], synonyms: shown = [] } = byTerm.get(sv)?.data ?? {};
      const own = synonyms.filter((word) => !byTerm.has(word));
      expect([...shown, ...silentSynonyms], sv).toEqual(expect.arrayContaining(own));
    }
  });

  test.each(terms)(
    '$name names itself, is short and links only to terms that exist',
    ({ slug, data, body }) => {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(body.split('\n\n').length).toBeLessThanOrEqual(2);
      expect(body.split(/\s+/).length).toBeLessThanOrEqual(110);
      for (const other of data.seeAlso) expect([...slugs]).toContain(other);
      expect(data.seeAlso).not.toContain(slug);
    },
  );

  test('a law that was replaced ends the day before its successor begins', () => {
    const dates = Object.fromEntries(terms.map(({ slug, data }) => [slug, data]));
    expect(dates['socialtjanstlagen-2001']?.validTo).toBe('2025-06-30');
    expect(dates.socialtjanstlagen?.validFrom).toBe('2025-07-01');
  });

  test('the stigmatising word is a silent synonym and is explained in one place only', () => {
    const mentions = terms.filter(({ text }) => /hemmasitt/i.test(text));
    expect(mentions.map(({ slug }) => slug)).toEqual(['langvarig-franvaro', 'narvaroteam']);
    for (const { data } of terms)
      expect([data.term, ...data.synonyms].join(' ')).not.toMatch(/hemmasitt|\bskolk(a|ar)?\b/i);
    expect(terms.filter(({ body }) => /hemmasitt/i.test(body)).map(({ slug }) => slug)).toEqual([
      'langvarig-franvaro',
    ]);
  });
});
