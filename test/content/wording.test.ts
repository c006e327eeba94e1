import { describe, expect, test } from 'vitest';
import { lix, sentences, words } from '#test/design/plain-language.ts';
import { readContentFiles } from './content-files.ts';

const glossary = readContentFiles('glossary');
const swedishPages = readContentFiles('pages').filter(({ slug }) => !slug.endsWith('.en'));
const library = readContentFiles('library');
const everything = [...glossary, ...readContentFiles('pages'), ...library];

/** Words that users.md 3 replaces; the glossary alone explains some of them. */
const NAIVE = [
  /\blokala? hylla/i,
  /\bgranskad metod/i,
  /\bbe om utbyte/i,
  /\bdefinitionspass/i,
  /\bmognad/i,
  /\bremiss/i,
  /\bkan vårdnadshavare söka själva/i,
  /\bdata steward/i,
  /\binsider/i,
  /\bskrivbord/i,
  /\btyst(a)? kommun/i,
  /\bfärskhetskontrakt/i,
  /\bdrabbad/i,
  /\bproblembarn/i,
  /\bskolvägra/i,
  /\bhemmasitt/i,
  /\bskolk(a|ar|at|ade)?\b/i,
  /\bflagga inlägg/i,
  /\bobekräftad/i,
];

/** Running text and values, without the fields that exist for the old words. */
function shown({ data, body }: (typeof everything)[number]): string {
  const { silentSynonyms, synonyms, formerNames, ...rest } = data;
  return `${JSON.stringify(rest)}\n${body}`;
}

describe('users.md 3: the binding words', () => {
  test.each([...swedishPages, ...library])('$name uses none of the naive wordings', (file) => {
    for (const word of NAIVE) expect(shown(file)).not.toMatch(word);
  });

  test.each(glossary.filter(({ slug }) => slug !== 'langvarig-franvaro'))(
    'glossary $name likewise',
    (file) => {
      for (const word of NAIVE) expect(shown(file)).not.toMatch(word);
    },
  );

  test('renamed school forms and the old word for region stand only where a source or a name history says so', () => {
    for (const { slug, body } of library) {
      if (slug.startsWith('lulea') || slug.startsWith('uppsala')) continue;
      expect(body).not.toMatch(/grundsär|gymnasiesär|landsting/i);
    }
  });
});

describe('plain Swedish that a rektor reads between two lessons', () => {
  test.each([...library, ...glossary])('$name has short sentences', ({ body }) => {
    const longest = sentences(body).map((sentence) => words(sentence).length);
    expect(Math.max(0, ...longest)).toBeLessThanOrEqual(30);
  });

  test.each(library)('$name is no harder than LIX 42', ({ data, body }) => {
    expect(lix(`${data.summary} ${body}`)).toBeLessThanOrEqual(42);
  });
});

test.each(everything)('$name holds no direct number and no municipal address of a person', ({ text }) => {
  expect(text).not.toMatch(/\b0\d{1,3}[- ]?\d{2,3}[ ]?\d{2}[ ]?\d{2}\b/);
  expect(text).not.toMatch(/\b0\d{3}-\d{5}\b/);
  expect(text).not.toMatch(/[\w.]+@(?!\w+\.example)[\w-]+\.se\b/);
});
