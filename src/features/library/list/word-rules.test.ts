import { expect, test } from 'vitest';
import { wishesIn } from './word-rules.ts';

const labels = (sentence: string) => wishesIn(sentence).map(({ label }) => label);

test('a whole sentence becomes what it asks for', () => {
  expect(labels('elev i åk 5 kommer inte, vad ska vi göra')).toEqual(['årskurs 5', 'frånvaro']);
  expect(labels('Kommer inte efter lovet, åk 8.')).toEqual(['årskurs 8', 'frånvaro', 'lovet']);
  expect(labels('flicka vägrar skolan')).toEqual(['frånvaro', 'flicka']);
});

test('a school year narrows, a word is looked for without its ending', () => {
  expect(wishesIn('årskurs 3')).toEqual([
    { label: 'årskurs 3', words: '', filter: { 'school-year': ['year-3'] } },
  ]);
  expect(wishesIn('utredningen')).toEqual([{ label: 'utredningen', words: 'utredning', filter: {} }]);
  expect(wishesIn('SIP')).toEqual([{ label: 'sip', words: 'sip', filter: {} }]);
});

test('small words ask for nothing, and long texts for no more than six things', () => {
  expect(wishesIn('vad ska vi göra')).toEqual([]);
  expect(wishesIn('   ,. ')).toEqual([]);
  expect(wishesIn('ett två tre fyra fem sex sju åtta nio tio elva')).toHaveLength(6);
});
