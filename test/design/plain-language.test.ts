import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { type CatalogueText, catalogueTexts } from './catalogue-texts.ts';
import { lix, sentences, words } from './plain-language.ts';

const longestSentence = 20;
const hardestText = 40;
/** Under this length LIX says more about a single word than about the text. */
const shortestText = 30;
const officialese =
  /\b(vänligen|avseende|erhåll\w*|härmed|således|tillhandahåll\w*|ombesörj\w*|beträffande|därutöver|inkomm(a|en|it)|enär|jämlikt|nyttj\w*|i syfte att|ovanstående|nedanstående|ej|vederbörande|huruvida|föreligg\w*|anmoda\w*|berörd\w*|medelst|erforderlig\w*)\b/i;

const texts = catalogueTexts(sv);
const offenders = (isBad: (text: string) => string | number | false) =>
  texts.flatMap(({ key, text }: CatalogueText) => {
    const why = isBad(text);
    return why === false ? [] : [`${key} (${why}): ${text}`];
  });

test('the measure knows easy from hard', () => {
  expect(lix('Du kan läsa allt. Du behöver inte logga in.')).toBeLessThan(25);
  expect(lix('Verksamhetsansvarig befattningshavare ombesörjer erforderlig dokumentation.')).toBeGreaterThan(
    60,
  );
  expect(sentences('Mötet börjar kl. 14. Skollagen 7 kap. 17 § gäller.')).toHaveLength(2);
});

test('A17 no sentence of the interface has more than 20 words', () => {
  expect(
    offenders((text) => {
      const longest = Math.max(0, ...sentences(text).map((sentence) => words(sentence).length));
      return longest > longestSentence && longest;
    }),
  ).toEqual([]);
});

test('A17 no text of the interface is harder than LIX 40', () => {
  expect(
    offenders(
      (text) => words(text).length >= shortestText && lix(text) > hardestText && Math.round(lix(text)),
    ),
  ).toEqual([]);
});

test('A17 no officialese in the interface', () => {
  expect(offenders((text) => officialese.exec(text)?.[0] ?? false)).toEqual([]);
});

test('A17 the text pages are no harder than LIX 40', () => {
  const pages = readdirSync('content/pages').filter(
    (name) => name.endsWith('.md') && !name.endsWith('.en.md'),
  );
  const hard = pages.flatMap((name) => {
    const body = readFileSync(`content/pages/${name}`, 'utf8')
      .replace(/^---[\s\S]*?---/, '')
      .replace(/\]\([^)]*\)/g, ']');
    return lix(body) > hardestText ? [`${name}: ${Math.round(lix(body))}`] : [];
  });
  expect(hard).toEqual([]);
});
