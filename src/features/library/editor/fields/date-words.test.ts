import { describe, expect, it } from 'vitest';
import { dateWords, readDateWords } from './date-words.ts';

const codes = [
  '2026-03-12',
  '2026-03',
  '2026-autumn-term',
  '2026-spring-term',
  '2026-winter',
  '2026/2027',
  '2026',
  'after-christmas-break',
  'after-summer-break',
  'autumn',
  'missing',
  'unknown',
  'not-applicable',
];

describe('A date as one types it', () => {
  it.each(codes)('%s comes back from its words in both languages', (code) => {
    expect(readDateWords(dateWords(code, 'sv'))).toBe(code);
    expect(readDateWords(dateWords(code, 'en'))).toBe(code);
  });

  it.each([
    ['ht 2026', '2026-autumn-term'],
    ['VT26', '2026-spring-term'],
    ['Hösten 2025', '2025-autumn'],
    ['mars 2026', '2026-03'],
    ['12 mars 2026', '2026-03-12'],
    ['läsåret 2025/26', '2025/2026'],
    ['2025–2026', '2025/2026'],
    ['  Datum  saknas ', 'missing'],
  ])('%s is %s', (typed, code) => expect(readDateWords(typed)).toBe(code));

  it.each(['31 februari 2026', 'snart', '2026-13', '2025/2028', 'mars', '12 mars'])(
    '%s is no date',
    (typed) => expect(readDateWords(typed)).toBeUndefined(),
  );
});
