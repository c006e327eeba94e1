import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '#src/i18n/en.ts';
import { sv } from '#src/i18n/sv.ts';
import { catalogueTexts } from './catalogue-texts.ts';

/** Words that the interface does not use, and what it says instead (the terms are binding for texts and addresses). */
const forbidden: readonly [RegExp, string][] = [
  [/\bhyll(a|an|or)\b/i, 'Granskad av nätverket / Kommunens egen beskrivning'],
  [/granskad metod/i, 'Granskad, med meningen om vad det betyder'],
  [/be om utbyte/i, 'Ta kontakt om det här'],
  [/definitionspass/i, 'Så räknar vi'],
  [/\bej jämförbar/i, 'Går inte att jämföra – därför att …'],
  [/\btier/i, 'Arbetets inriktning'],
  [/(?<!närvaro)koordinator/i, 'samordnare'],
  [/\bförfattare/i, 'skribent'],
  [/data ?steward/i, 'uppgiftslämnare'],
  [/\brelease/i, 'publicering'],
  [/insider/i, '(aldrig i gränssnittet)'],
  [/\bremiss/i, 'Vägen in'],
  [/söka själv/i, 'ta kontakt själva'],
  [/obekräftad/i, 'Inte bekräftad sedan …'],
  [/skrivbord/i, 'Att göra'],
  [/tysta kommuner/i, 'Kommuner att höra av sig till'],
  [/oprövat/i, 'Finns men inte prövat av fler'],
  [/accepterat svar/i, 'Svar som hjälpte'],
  [/\bflagga/i, 'Anmäl inlägg'],
  [/\bprotokoll/i, 'minnesanteckningar'],
  [/\bgap(et)?\b/i, 'skillnad'],
  [/likvärdighetsmått/i, 'skillnader mellan kommunerna'],
  [/(grund|gymnasie)sär/i, 'anpassad grundskola, anpassad gymnasieskola'],
  [/landsting/i, 'region'],
  [/hemmasitt/i, 'långvarig frånvaro'],
  [/drabbad|problembarn|skolvägr/i, 'elev med frånvaro'],
  [/skolk(?!urator)/i, 'ogiltig frånvaro'],
];

const texts = catalogueTexts(sv);
const components = globSync('src/**/*.astro').map((path) => ({
  key: path,
  text: template(readFileSync(path, 'utf8')),
}));

/** The words that stand between the tags of a component. */
function template(source: string): string {
  const markup = source.replace(/^---[\s\S]*?\n---/, '');
  return [...markup.matchAll(/>([^<>{}]*)</g)].map(([, words = '']) => words).join(' ');
}

test.each(forbidden)('no interface text says %s but %s', (word) => {
  const found = [...texts, ...components].filter(({ text }) => word.test(text));
  expect(found.map(({ key, text }) => `${key}: ${text.trim().slice(0, 120)}`)).toEqual([]);
});

test('no English text uses a word that blames', () => {
  const found = catalogueTexts(en).filter(({ text }) => /truan|refuser|drop-?out|problem child/i.test(text));
  expect(found).toEqual([]);
});

test('the catalogues are there to be read', () => {
  expect(texts.length).toBeGreaterThan(200);
  expect(components.length).toBeGreaterThan(30);
});
