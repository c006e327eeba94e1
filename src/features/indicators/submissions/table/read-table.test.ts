import { describe, expect, test } from 'vitest';
import { toCsv } from '#src/lib/csv.ts';
import { askedIndicator, baseRound } from '#test/support/factories/asked-figures.ts';
import { findPupilRows } from '../../counting/pupil-rows.ts';
import { decodeText } from '../../counting/table/decode-text.ts';
import { figureFields } from '../figure-rules.ts';
import { figureRows } from './figure-table.ts';
import { readFigureTable } from './read-table.ts';

const shorts = ['Giltig frånvaro', 'Ogiltig frånvaro', 'Minst 15 %', 'Minst 50 %'];
const asked = baseRound.asked.map((one, index) => ({
  ...one,
  version: { ...one.version, sv: { ...one.version.sv, short: shorts[index] ?? '' } },
}));
const fields = figureFields({ ...baseRound, asked });
const head = 'Årskurs;Kön;Elever;Giltig frånvaro;Ogiltig frånvaro;Minst 15 %;Minst 50 %';
const rows = ['F-3;alla;412;5,1;0,4;48;3', '4-6;alla;398;5,6;0,9;55;6', '7-9;alla;1 405;7,2;2,8;83;14'];
const read = (text: string) => readFigureTable(text, fields, {});
const faultsIn = (text: string) => {
  const table = read(text);
  if (!table || 'values' in table) return table;
  return table.faults.map(({ row, column, value, code }) => [row, column, value, code]);
};
const expected = {
  'figures.y-F-3.all.pupils': '412',
  'figures.y-F-3.all.absence-time-valid': '5,1',
  'figures.y-7-9.all.pupils': '1 405',
  'figures.y-7-9.all.absence-50': '14',
};

describe('a table of figures', () => {
  test.each([
    ['with semicolons', [head, ...rows].join('\n')],
    ['with a byte order mark and CRLF', `\uFEFF${[head, ...rows].join('\r\n')}\r\n`],
    ['with tabs', [head, ...rows].join('\n').replaceAll(';', '\t')],
    [
      'with commas and quoted decimal commas',
      [head, ...rows]
        .map((line) =>
          line
            .split(';')
            .map((cell) => `"${cell}"`)
            .join(','),
        )
        .join('\r\n'),
    ],
    ['with commas and decimal points', [head, ...rows].join('\n').replaceAll(',', '.').replaceAll(';', ',')],
    [
      'with its columns in another order',
      [head, ...rows].map((line) => line.split(';').toReversed().join(';')).join('\n'),
    ],
    [
      'with other dashes and without gender',
      [head, ...rows].map((line) => line.replace(/;(?:Kön|alla)/, '').replace('F-3', 'F–3')).join('\n'),
    ],
  ])('is read %s', (_, text) => {
    const table = readFigureTable(decodeText(new TextEncoder().encode(text)), fields, {});
    const values = table && 'values' in table ? table.values : table;
    const points = Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [name, value.replace(',', '.')]),
    );
    expect(values).toMatchObject(text.includes('5.1') ? points : expected);
  });

  test('is read as Windows-1252, too', () => {
    const bytes = Uint8Array.from([head, ...rows].join('\r\n'), (sign) => sign.charCodeAt(0));
    expect(read(decodeText(bytes))).toMatchObject({ values: expected });
  });

  test('comes back from the template as it was filled in, and is no list of pupils', () => {
    const filled = { 'figures.y-F-3.all.pupils': '412', 'figures.y-4-6.all.absence-15': '-' };
    const csv = toCsv(figureRows(fields, (name) => (filled as Record<string, string>)[name] ?? ''));
    expect(findPupilRows(new TextEncoder().encode(csv))).toEqual([]);
    expect(read(decodeText(new TextEncoder().encode(csv)))).toMatchObject({
      values: { 'figures.y-F-3.all.pupils': '412', 'figures.y-4-6.all.absence-15': '–' },
    });
  });

  test('leaves alone what it does not hold', () => {
    const before = { 'figures.y-4-6.all.pupils': '398' };
    const table = readFigureTable([head, rows[0]].join('\n'), fields, before);
    expect(table).toMatchObject({ values: { ...before, 'figures.y-F-3.all.pupils': '412' } });
  });
});

describe('faults in a table', () => {
  test('are told all at once, each by row, column and value', () => {
    const text = [
      head,
      'F-3;alla;412;5,12;0,4;48;3',
      '',
      '4-7;alla;1;2;3;4;5',
      '7-9;alla;40;7,2;2,8;41;många',
    ];
    expect(faultsIn(text.join('\r\n'))).toEqual([
      [2, 'Giltig frånvaro', '5,12', 'one-decimal'],
      [4, 'Årskurs', '4-7', 'unknown-group'],
      [5, 'Minst 50 %', 'många', 'invalid-number'],
      [5, 'Minst 15 %', '41', 'more-than-pupils'],
    ]);
  });

  test.each([
    ['that a decimal comma has moved', 'F-3,alla,412,5,1,0,4,48,3', 'H', '48'],
    ['that it has moved while the last are empty', 'F-3,alla,412,5,1,0,4,,', 'H', ''],
  ])('are cells %s', (_, line, column, value) => {
    expect(faultsIn([head.replaceAll(';', ','), line].join('\n'))).toEqual([
      [2, column, value, 'too-many-cells'],
    ]);
  });

  test('are figures without a heading, not empty cells', () => {
    const [first = '', ...others] = rows;
    const withEnd = (end: string) => [head, ...others, `${first}${end}`].join('\n');
    expect(faultsIn(withEnd(';;9'))).toEqual([[4, 'I', '9', 'too-many-cells']]);
    expect(read(withEnd(';;'))).toHaveProperty('values');
    expect(faultsIn([`${head};`, `${first};9`].join('\n'))).toEqual([[2, 'H', '9', 'too-many-cells']]);
  });

  test('are unknown columns, groups twice, and figures that nobody asks for', () => {
    const extra = askedIndicator('absence-15', 'pupils-over', {
      threshold: 15,
      packageId: 'gender',
      byGender: true,
    });
    const more = figureFields({
      ...baseRound,
      asked: [
        ...asked,
        { ...extra, version: { ...extra.version, sv: { ...extra.version.sv, short: 'Minst 15 %' } } },
      ],
    });
    const text = [`${head};Betyg`, `${rows[0]};3`, `${rows[0]};`, 'F-3;flickor;200;5,1;;20;;'].join('\n');
    const table = readFigureTable(text, more, {});
    const faults = table && 'faults' in table ? table.faults : [];
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'Betyg', 'unknown-column'],
      [3, 'Årskurs', 'group-twice'],
      [4, 'Giltig frånvaro', 'not-asked'],
    ]);
  });

  test('are none in what is no table of ours: that is not read at all', () => {
    for (const text of ['', 'hej', '%PDF-1.7\nobj', 'Namn;Poäng\nA;3', 'Årskurs;Kön\nF-3;alla']) {
      expect(read(text)).toBeUndefined();
    }
  });
});
