import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Test numbers that Skatteverket has published; nobody holds them. */
const published = '850709-9805';

describe('identity numbers (P1)', () => {
  it.each([
    published,
    '8507099805',
    '19850709-9805',
    '198507099805',
    '19 850709-9805',
    '850709+9805',
    '850709 9805',
    '850709 - 9805',
    '850709.9805',
    '850709–9805',
    '850709−9805',
    '850709‑9805',
    '850709\u00a09805',
    '850709\t9805',
    '8507\u200b09-\u200d9805',
    '850709\u00ad-9805',
    '850709-\n9805',
    'eleven 85070\n9-9805',
    '850709\r\n9805',
    '８５０７０９-９８０５',
    '٨٥٠٧٠٩-٩٨٠٥',
    '1985-07-09-9805',
    '1985-07-09 9805',
    '1985.07.09.9805',
    '85 07 09-98 05',
    '8 5 0 7 0 9 - 9 8 0 5',
    '850709&#8209;9805',
    '850709&#x2d;9805',
    '850709&ndash;9805',
    '850709&#0000045;9805',
    '85070&#57;-98&#x00030;5',
    '850709&plus;9805',
    '850709&numsp;9805',
    '8507&ZeroWidthSpace;09-9805',
    '850709**-**9805',
    '850709\\-9805',
    '8507<b>09-98</b>05',
    'elev_850709-9805.pdf',
    'x850709-9805y',
    '(850709-9805)',
    '1. 850709-9805',
    'Personnummer:850709-9805.',
    'Tel till elev 850709-9805',
    '701063-2391',
    '19701063-2391',
    '000101-R220',
    '000101-t220',
    '| Elev | 850709 | 9805 |',
    '850709 / 9805',
    '850709 – – 9805',
    '850709-"9805"',
    '1985 0709 9805',
    '> 850709-\n> 9805',
    '>> elev 850\n>> 709-9805',
    '<https://elever.example/?pnr=850709-9805>',
    'Barn <6 år: 850709-9805, några >12',
    '850709<span style="font-size:11.0pt;line-height:107%;color:#333333">-9805</span>',
    '<span title="850709-9805">elev</span>',
    '850709-9805/2',
    '850709-9805.1',
    '198507099805-8B',
    'Kontakt med eleven 0803159805',
    'Tel 0803159805',
    'Mobil till eleven 0701740615',
    'Kontakt om 0406280404',
    'Eleven 2063-02-20 1410',
    '1990-05-14 1040',
  ])('finds %j', (text) => {
    expect(numbersIn(text)).toHaveLength(1);
  });

  it.each([
    ['a wrong checksum', '850709-9806'],
    ['a mobile number', 'Ring 070-123 45 67'],
    ['a mobile number in one piece', 'Kontakt: Exempel, mobil 0703152383'],
    ['a number with country code', '+46 70 123 45 67 eller 0046701234567'],
    ['an organisation number', 'Org.nr 556016-0680 och 16556016-0680'],
    ['an ISBN', 'ISBN 978-91-0-012345-6, ISBN 9101010108'],
    ['a span of dates', '2026-01-15–2026-03-20 och 2026-01-15 - 2026-03-20'],
    ['a span of dates in one piece', '20240815-20250610, 240815-240910'],
    ['a date and a time', '2024-08-15 1330, 2024-08-15 13:30, 2024-08-15 kl. 13.30'],
    ['a date before a figure', '2026-01-15: 1234 elever, den 2026-01-15. 1200 elever'],
    ['municipality codes', '0180 0181 0182 0183 0184 9901 9902'],
    ['municipality codes in a column', '0180\n0181\n0182\n0183'],
    ['diary numbers', 'Dnr 2023:1234, BUN 2024/00123, 2023-1205-4567, 5.1.1-2023.1205'],
    ['school years', 'läsåren 2023/2024 2024/2025'],
    ['bank numbers', '5050-1055, 85 07 09-9'],
    ['a long number', '98507099805123'],
    ['twelve digits of no century', '218507099805, 851207099803'],
    ['a row of figures', '2018 2019 1105 1231, 2019 1105 1231 1405'],
    ['a number with three noughts', '850709-0005'],
    ['a table of figures', '| 1234 | 5678 | 9012 |\n| 12,5 | 13,0 | 14,1 |'],
    [
      'a machine’s identifier',
      '/inlagg/019dd45d-2f6e-7a3c-9d1e-850709980518, 01985070-9980-7a3c-8d1e-850709980512',
    ],
    ['an address', 'https://example.se/2026/01/15/1234567'],
  ])('lets %s pass', (_, text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each([
    ['a mobile', 'Ring mig på 0701740615', 'phone'],
    ['a number with an area code', 'Telefon: 0406280404', 'phone'],
    ['a guardian’s mobile', 'Vårdnadshavaren nås på mobil 0701740615', 'phone'],
    ['a function’s', 'Växelns telefonnummer är 0406280404', 'phone'],
    ['a date and a time', 'Mötet är 2027-03-14 1230', 'likely-number'],
  ])('asks about %s in one piece whose digits add up', (_, text, rule) => {
    expect(checkText(text)).toMatchObject([{ rule, severity: 'warn' }]);
  });

  it('finds each number in each spelling', () => {
    expect(numbersIn(`${published}, 8507099805 och 19850709-9805`)).toHaveLength(3);
    expect(numbersIn(`${published} och 701063-2391`)).toHaveLength(2);
  });

  it('finds every number in every spelling', () => {
    fc.assert(
      fc.property(
        identityNumber,
        fc.constantFrom(...spellings),
        surroundings,
        (number, spell, [before, after]) => {
          expect(numbersIn(before + spell(number) + after)).toHaveLength(1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets ten digits pass that are no date, whatever their checksum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 99 }), fc.integer({ min: 0, max: 999_999 }), (month, rest) => {
        expect(numbersIn(`85${month}${String(rest).padStart(6, '0')}`)).toEqual([]);
      }),
    );
  });
});

function numbersIn(text: string) {
  return checkText(text).filter(({ severity }) => severity === 'block');
}

type Parts = { date: string; last: string };

const surroundings = fc.constantFrom(
  ['', ''],
  ['Eleven ', ' har varit borta.'],
  ['(', ')'],
  ['pnr:', ','],
  ['åk 8, ', '. Nästa'],
  ['\n', '\n'],
);

const spellings: readonly ((number: Parts) => string)[] = [
  ({ date, last }) => `${date}-${last}`,
  ({ date, last }) => date + last,
  ({ date, last }) => `${date.slice(2)}-${last}`,
  ({ date, last }) => `${date.slice(2)}+${last}`,
  ({ date, last }) => `${date.slice(2)} ${last}`,
  ({ date, last }) => `${date.slice(2)}\u00a0–\u00a0${last}`,
  ({ date, last }) => `${date}\n${last}`,
  ({ date, last }) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}-${last}`,
  ({ date, last }) => [...date.slice(2), ...last].join('\u200b'),
  ({ date, last }) => [...date.slice(2), '-', ...last].join(' '),
];

/** Born 1950–2025, from the first sequence number on; a third are co-ordination numbers. */
const identityNumber: fc.Arbitrary<Parts> = fc
  .record({
    day: fc.date({
      min: new Date('1950-01-01T12:00:00Z'),
      max: new Date('2025-12-31T12:00:00Z'),
      noInvalidDate: true,
    }),
    isCoordination: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ day, isCoordination, sequence }) => {
    const born = day.toISOString().slice(0, 10).replaceAll('-', '');
    const date = isCoordination ? born.slice(0, 6) + (Number(born.slice(6)) + 60) : born;
    const nine = date.slice(2) + String(sequence).padStart(3, '0');
    return { date, last: nine.slice(6) + checkDigit(nine) };
  });

function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
