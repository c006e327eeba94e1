import { expect, it } from 'vitest';
import { statutes } from '#src/features/library/vocabulary/law.ts';
import { legalMentions } from './legal-mentions.ts';
import { shortStatute } from './statutes.ts';

it('knows every statute that a description can refer to, by each of its names', () => {
  for (const [code, term] of Object.entries(statutes.terms)) {
    if (code === 'other') continue;
    const names = [term.sv, ...('synonyms' in term ? term.synonyms : [])];
    const short = names.map(shortStatute);
    expect(short[0], code).toBeDefined();
    expect(new Set(short).size, `${names}`).toBe(1);
  }
  expect(shortStatute('annan')).toBeUndefined();
});

it.each([
  ['Anmälan enligt 14 kap. 1 § SoL.', ['14:1 SoL']],
  ['skollagen (2010:800) 7 kap. 17 §', ['7:17 skollagen']],
  ['7 kap. 17 och 22 §§ i skollagen, 10 kap. 2 § OSL', ['7:17 skollagen', '7:22 skollagen', '10:2 OSL']],
  ['7 kap. 17 §. Skollagen säger mer.', ['7:17 ']],
  ['7 kap. 17 § och senare 7 kap. 17 § skollagen', ['7:17 skollagen']],
  ['14 kap. 1 § SoL och 14 kap. 1 § skollagen', ['14:1 SoL', '14:1 skollagen']],
])('reads the statute beside a paragraph in %s', (text, expected) => {
  expect(legalMentions(text).map((one) => `${one.chapter}:${one.section} ${one.statute ?? ''}`)).toEqual(
    expected,
  );
});
