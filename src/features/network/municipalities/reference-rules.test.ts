import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReferenceData } from './reference-rules.ts';

const csv = readFileSync(
  new URL('../../../../content/reference/municipalities.csv', import.meta.url),
  'utf8',
);

describe('parseReferenceData', () => {
  it('finds 290 municipalities in 21 counties, codes as text, slugs unique', () => {
    const { counties, municipalities } = parseReferenceData(csv);
    expect([municipalities.length, counties.length]).toEqual([290, 21]);
    expect(municipalities[0]).toMatchObject({ code: '0114', countyCode: '01', shortName: 'Upplands Väsby' });
    expect(new Set(municipalities.map(({ slug }) => slug)).size).toBe(290);
    expect(new Set(counties.map(({ slug }) => slug)).size).toBe(21);
  });

  it('tells Habo from Håbo by the county', () => {
    const slugs = parseReferenceData(csv).municipalities.map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['habo-jonkoping', 'habo-uppsala']));
  });

  it('refuses a file that lost a row, a zero or its header, and says where', () => {
    const lines = csv.trim().split('\n');
    expect(() => parseReferenceData(lines.slice(0, -1).join('\n'))).toThrow('289 municipalities');
    expect(() => parseReferenceData(csv.replace('\n0114,', '\n114,'))).toThrow('line 2');
    expect(() => parseReferenceData(lines.slice(1).join('\n'))).toThrow('header');
  });
});
