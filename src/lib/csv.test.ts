import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('writes what Swedish spreadsheets read as a table', () => {
  expect(
    toCsv([
      ['kommun', 'svar'],
      ['Älvstad', 'ja; delvis'],
    ]),
  ).toBe('\uFEFFkommun;svar\r\nÄlvstad;"ja; delvis"\r\n');
  expect(toCsv([['Sa "ja"', 'två\nrader']])).toBe('\uFEFF"Sa ""ja""";"två\nrader"\r\n');
});

it('lets no cell be taken for a formula', () => {
  const cells = ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1'];
  for (const cell of cells) expect(toCsv([[cell]])).toMatch(/^\uFEFF"?'/);
  expect(toCsv([['15 procent', 'a=b']])).toBe('\uFEFF15 procent;a=b\r\n');
});
