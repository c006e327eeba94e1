import { describe, expect, it } from 'vitest';
import { agencies, professions } from '../../vocabulary/index.ts';
import { type Lexicon, lexicon } from './lexicon.ts';

const found = (text: string, of: Lexicon<string> = lexicon(professions)) =>
  [...text.matchAll(of.pattern)].map(([word]) => of.codeOf(word));

describe('lexicon', () => {
  it.each([
    ['läraren och lärarna', ['teacher', 'teacher']],
    ['Två Socionomer', ['social-worker']],
    ['familjebehandlarnas', ['family-therapist']],
    ['skolkuratorn', ['school-counsellor']],
    ['biträdande rektorn', ['deputy-head-teacher']],
    ['elevhälsan', []],
    ['pedagogiska insatser', []],
  ])('reads %j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it('reads abbreviations in capitals alone', () => {
    const of = lexicon(agencies);
    expect(found('BUP:s mottagning, bup och SOC', of)).toEqual(['child-psychiatry', 'social-services']);
  });
});
