import { expect, test } from 'vitest';
import { type Word, wordFinder, wordsInText } from './words-in-text.ts';

const word = (term: string): Word => ({ slug: term, term, kind: 'concept' });
const finder = wordFinder(['SIP', 'SoL', 'skollagen', 'skollagen 7 kap. 21 §', 'samtycke'].map(word));
const found = (text: string) => finder(text).map(({ term }) => term);

test('whole words are found once, in the order of the glossary', () => {
  expect(found('Samtycke behövs. En SIP:s syfte (SIP) kräver samtycke.')).toEqual(['SIP', 'samtycke']);
  expect(found('sipprande, samtycket, Sol')).toEqual([]);
});

test('the longest term wins', () => {
  expect(found('enligt skollagen 7 kap. 21 §')).toEqual(['skollagen 7 kap. 21 §']);
});

test('an empty glossary finds nothing', () => {
  expect(wordFinder([])('SIP')).toEqual([]);
});

test('the abbreviations of the portal’s glossary come with what they stand for', () => {
  expect(wordsInText('Kalla till SIP med BUP.')).toMatchObject([
    { term: 'BUP', expansion: 'barn- och ungdomspsykiatrin' },
    { term: 'SIP', expansion: 'samordnad individuell plan' },
  ]);
});
