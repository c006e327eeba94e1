import { describe, expect, it } from 'vitest';
import { legalMentions, mentionText } from './legal-mentions.ts';

const named = (text: string) => legalMentions(text).map(mentionText);

describe('the paragraphs that a text names', () => {
  it.each([
    ['Se 7 kap. 19 a § skollagen.', ['7 kap. 19 a §']],
    ['7 kap. 17, 19 a, 21 och 22 §§', ['7 kap. 17 §', '7 kap. 19 a §', '7 kap. 21 §', '7 kap. 22 §']],
    ['15 kap. 16 § och 7 kap. 17 §, sedan 15 kap. 16 § igen', ['15 kap. 16 §', '7 kap. 17 §']],
    ['7 kap. 19\u00a0a\u00a0§ med fasta mellanrum', ['7 kap. 19 a §']],
    ['Kapitel 7 och paragraf 19 a utan tecken', []],
    ['2 § nämns utan kapitel', []],
    ['På gymnasiet gäller 15 kap. 16 §, och 7 kap. 19 a § gäller inte där.', ['15 kap. 16 §']],
    ['Där gäller 7 kap. 19 a och 21 §§. 7 kap. 17 och 22 §§ gäller inte.', ['7 kap. 19 a §', '7 kap. 21 §']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
