import { describe, expect, test } from 'vitest';
import { termFrontMatter } from '#src/features/glossary/term.ts';
import { readContentFiles } from './content-files.ts';

const files = readContentFiles('glossary');
const terms = files.map((file) => ({
  ...file,
  data: termFrontMatter.parse(file.data, { error: () => file.name }),
}));
const slugs = new Set(files.map((file) => file.slug));

describe('the glossary', () => {
  test('holds the words of the sources, the law and the network', () => {
    for (const slug of ['eht', 'sip', 'bup', 'buh', 'lss', 'fal', 'npf', 'kaa', 'skollagen-7-19a', 'region'])
      expect(slugs).toContain(slug);
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
