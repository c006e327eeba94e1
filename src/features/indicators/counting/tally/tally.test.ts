import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#src/lib/csv.ts';
import { findPupilRows } from '../pupil-rows.ts';
import { readRows } from '../table/read-rows.ts';
import { partHead, tableOf } from '../table/table.ts';
import { readAmount, unit } from './amount.ts';
import { type CountedIndicator, figuresOf } from './figures.ts';
import { genderOf, stadiumOf } from './group-of.ts';
import { guessColumns, guessWrittenIn, planFault } from './guess-plan.ts';
import { handOverTable } from './hand-over.ts';
import type { ListPlan } from './pupil-list.ts';
import { createTally } from './tally.ts';

const basics: readonly CountedIndicator[] = [
  indicator('valid', 'share-of-time', 'valid', null),
  indicator('invalid', 'share-of-time', 'invalid', null),
  indicator('over-15', 'pupils-over', 'total', 15),
  indicator('over-50', 'pupils-over', 'total', 50),
  indicator('offered', 'hours', null, null),
];

function indicator(
  id: string,
  measure: CountedIndicator['measure'],
  kind: CountedIndicator['kind'],
  threshold: number | null,
): CountedIndicator {
  return { id, title: id, measure, kind, threshold, package: 'base', byGender: measure === 'pupils-over' };
}

const thresholds = [15, 50];
const time: ListPlan = {
  columns: { year: 0, gender: 1, offered: 2, valid: 3, invalid: 4 },
  schoolForm: 'compulsory-school',
  writtenIn: 'hours',
  byGender: false,
};

function count(text: string, plan: ListPlan) {
  const tally = createTally(plan, thresholds);
  for (const row of readRows(text, ';')) tally.add(row);
  return tally.result();
}

/** `7-9 all over-15: 2 of 3` */
function told(text: string, plan: ListPlan): string[] {
  return figuresOf(count(text, plan).groups, basics, plan).map(
    ({ stadium, gender, indicator, pupils, value }) =>
      `${stadium} ${gender} ${indicator}: ${value} of ${pupils}`,
  );
}

describe('A list that was counted by hand', () => {
  const list = `7A;F;500;50;25
8B;P;480;72;0
9C;P;500;0;250
F;F;400;3,5;0
3;P;400;;-
4A;F;"450,5";0;45`;

  it('gives pupils, shares of offered time, thresholds and hours', () => {
    // 7-9: (50+72+0)/1480 = 8,24 %; (25+0+250)/1480 = 18,58 %; shares 15, 15 and 50 %
    expect(told(list, time)).toEqual([
      'F-3 all valid: 0.4 of 2',
      'F-3 all invalid: 0 of 2',
      'F-3 all over-15: 0 of 2',
      'F-3 all over-50: 0 of 2',
      'F-3 all offered: 800 of 2',
      '4-6 all valid: 0 of 1',
      '4-6 all invalid: 10 of 1',
      '4-6 all over-15: 0 of 1',
      '4-6 all over-50: 0 of 1',
      '4-6 all offered: 451 of 1',
      '7-9 all valid: 8.2 of 3',
      '7-9 all invalid: 18.6 of 3',
      '7-9 all over-15: 3 of 3',
      '7-9 all over-50: 1 of 3',
      '7-9 all offered: 1480 of 3',
    ]);
  });

  it('can be told apart by gender', () => {
    const byGender = told(list, { ...time, byGender: true }).filter((line) => line.startsWith('7-9'));
    expect(byGender.filter((line) => / over-/.test(line))).toEqual([
      '7-9 all over-15: 3 of 3',
      '7-9 all over-50: 1 of 3',
      '7-9 girls over-15: 1 of 1',
      '7-9 girls over-50: 0 of 1',
      '7-9 boys over-15: 2 of 2',
      '7-9 boys over-50: 1 of 2',
    ]);
  });

  it('is read in per cent too, as a plain mean or weighed by what was offered', () => {
    const plan = { ...time, columns: { year: 0, valid: 1, invalid: 2 }, writtenIn: 'percent' } as const;
    const text = '7;14,9 %;0 %\n8;10%;5%\n9;20,0;40,0';
    expect(told(text, plan).filter((line) => !line.includes('offered'))).toEqual([
      '7-9 all valid: 15 of 3',
      '7-9 all invalid: 15 of 3',
      '7-9 all over-15: 2 of 3',
      '7-9 all over-50: 1 of 3',
    ]);
    expect(count(text, plan).groups[0]?.isPlainMean).toBe(true);
    const weighed = { ...plan, columns: { year: 0, valid: 1, invalid: 2, offered: 3 } };
    expect(told('7;10;0;300\n7;20;0;100', weighed)[0]).toBe('7-9 all valid: 12.5 of 2');
  });

  it('adds up the rows of a pupil where a column tells which are whose', () => {
    const plan = { ...time, columns: { pupil: 0, year: 1, offered: 2, total: 3 } };
    expect(told('a;7;100;0\nb;7;100;10\na;7;100;40', plan)).toContain('7-9 all over-15: 1 of 2');
  });

  it('has one group in upper secondary school, whose classes say no year', () => {
    const plan = { ...time, schoolForm: 'upper-secondary-school' } as const;
    expect(told('NA24B;F;500;50;30', plan)).toContain('all all over-15: 1 of 1');
  });
});

describe('The table that is handed in', () => {
  it('has the groups and words of its template, and no pupil', () => {
    const list = Array.from(
      { length: 60 },
      (_, at) => `${1 + (at % 9)}A;${at % 2 ? 'F' : 'P'};500;${at};0,5`,
    );
    const plan = { ...time, byGender: true };
    const { groups } = count(list.join('\n'), plan);
    const table = handOverTable(groups, figuresOf(groups, basics, plan), basics);
    expect(table.slice(0, 3)).toEqual([
      ['Årskurs', 'Kön', 'Elever', 'valid', 'invalid', 'over-15', 'over-50', 'offered'],
      ['F-3', 'alla', '21', '5,6', '0,1', '0', '0', '10500'],
      ['F-3', 'flickor', '10', '', '', '0', '0', ''],
    ]);
    expect(findPupilRows(toCsv(table))).toEqual([]);
  });
});

describe('Rows that cannot be counted', () => {
  it.each([
    ['x;F;500;1;1', 'year'],
    ['7;F;0;0;0', 'offered'],
    ['7;F;;1;1', 'offered'],
    ['7;F;500;1;två', 'number'],
    ['7;F;500;400;200', 'more-than-offered'],
    ['7;hen;500;1;1', 'gender'],
  ])('%s is left out: %s', (row, fault) => {
    const { faults, groups } = count(`7;F;500;1;1\n${row}`, { ...time, byGender: true });
    expect(faults).toEqual([{ row: 2, fault }]);
    expect(groups[0]?.pupils).toBe(1);
  });

  it('are those whose kinds contradict each other, and second rows in per cent', () => {
    const plan = { ...time, columns: { year: 0, offered: 1, total: 2, valid: 3, invalid: 4 } };
    expect(count('7;500;10;5;9', plan).faults).toEqual([{ row: 1, fault: 'kinds' }]);
    expect(count('7;500;10;5;5', plan).faults).toEqual([]);
    const percent = { ...time, columns: { pupil: 0, year: 1, total: 2 }, writtenIn: 'percent' } as const;
    expect(count('a;7;10\na;7;12', percent).faults).toEqual([{ row: 2, fault: 'several-rows' }]);
  });
});

describe('Cells', () => {
  it.each([
    ['12,5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12,5 %', 12.5],
    ['12:30', 12.5],
    ['12 tim 30 min', 12.5],
    ['45 min', 0.75],
    ['0:20', 1 / 3],
  ])('%s is an amount', (cell, amount) => expect(readAmount(cell)).toBe(Math.round(amount * unit)));

  it.each(['', '-', 'x', '1,2,3', '-5', '1e9', '9'.repeat(30)])('%s is none', (cell) => {
    expect(readAmount(cell)).toBeUndefined();
  });

  it('tell the stadium and the gender', () => {
    const stadiums = ['F', 'FA', '0', 'Åk 3', '4b', 'Årskurs 6', '7', '9 C', '10'].map((cell) =>
      stadiumOf(cell, 'compulsory-school'),
    );
    expect(stadiums).toEqual(['F-3', 'F-3', 'F-3', 'F-3', '4-6', '4-6', '7-9', '7-9', '7-9']);
    expect(['11', 'Blå', '', '2024'].map((cell) => stadiumOf(cell, 'compulsory-school'))).toEqual(
      Array(4).fill(undefined),
    );
    expect(['Flicka', 'K', 'pojke', 'M', 'annat'].map(genderOf)).toEqual([
      'girls',
      'girls',
      'boys',
      'boys',
      undefined,
    ]);
  });
});

describe('What the columns are', () => {
  it('is guessed from their titles', () => {
    const table = tableOf(
      'Elev;Klass;Kön;Erbjuden tid (min);Giltig frånvaro;Ogiltig frånvaro;Total frånvaro\na;7A;F;1;1;1;2',
    );
    const columns = guessColumns(table);
    expect(columns).toEqual({ pupil: 0, year: 1, gender: 2, offered: 3, valid: 4, invalid: 5, total: 6 });
    expect(guessWrittenIn(table, columns)).toBe('hours');
    expect(guessWrittenIn({ ...table, rows: [['a', '7A', 'F', '1', '1 %']] }, columns)).toBe('percent');
  });

  it.each([
    [{ ...time, columns: { offered: 0, total: 1 } }, 'no-year'],
    [{ ...time, columns: { year: 0, offered: 1, total: 2 }, byGender: true }, 'no-gender'],
    [{ ...time, columns: { year: 0, offered: 1, valid: 2 } }, 'no-absence'],
    [{ ...time, columns: { year: 0, total: 2 } }, 'no-offered'],
    [{ ...time, columns: { year: 0, offered: 2, total: 2 } }, 'same-column'],
    [{ ...time, columns: { year: 0, total: 2 }, writtenIn: 'percent' }, undefined],
  ] as const)('has to be enough: %j', (plan, fault) => expect(planFault(plan)).toBe(fault));

  it('does not depend on what stands above', () => {
    expect(
      partHead([
        ['Rapport', '', ''],
        ['Åk', 'Kön', 'Tid'],
        ['7', 'F', '1'],
      ]),
    ).toEqual({
      head: ['Åk', 'Kön', 'Tid'],
      rows: [['7', 'F', '1']],
      above: 2,
    });
  });
});

describe('Any list', () => {
  const pupil = fc.record({
    year: fc.integer({ min: 0, max: 9 }),
    gender: fc.constantFrom('F', 'P'),
    offered: fc.integer({ min: 1, max: 6000 }),
    valid: fc.integer({ min: 0, max: 3000 }),
    invalid: fc.integer({ min: 0, max: 3000 }),
  });
  const possible = pupil.filter(({ offered, valid, invalid }) => valid + invalid <= offered);
  const inTenths = (tenths: number) => `${Math.floor(tenths / 10)},${tenths % 10}`;
  const write = (list: readonly (typeof possible extends fc.Arbitrary<infer P> ? P : never)[]) =>
    list
      .map((one) =>
        [one.year, one.gender, inTenths(one.offered), inTenths(one.valid), inTenths(one.invalid)].join(';'),
      )
      .join('\n');

  it('gives the numbers that whole numbers give', () => {
    fc.assert(
      fc.property(fc.array(possible, { minLength: 1, maxLength: 40 }), (list) => {
        const { groups, faults } = count(write(list), time);
        expect(faults).toEqual([]);
        for (const group of groups) {
          const [from, to] = { 'F-3': [0, 3], '4-6': [4, 6], '7-9': [7, 9], all: [0, -1] }[group.stadium] as [
            number,
            number,
          ];
          const own = list.filter(({ year }) => year >= from && year <= to);
          expect(group.pupils).toBe(own.length);
          for (const least of thresholds) {
            const over = own.filter(
              (one) => BigInt(one.valid + one.invalid) * 100n >= BigInt(least) * BigInt(one.offered),
            );
            expect(group.over.get('total')?.get(least)).toBe(over.length);
          }
        }
        expect(groups.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(list.length);
      }),
    );
  });

  it('gives the same whatever the order of the rows, and the genders add up', () => {
    fc.assert(
      fc.property(fc.array(possible, { minLength: 1, maxLength: 40 }), (list) => {
        const plan = { ...time, byGender: true };
        const figures = told(write(list), plan);
        expect(told(write(list.toReversed()), plan)).toEqual(figures);
        const { groups } = count(write(list), plan);
        for (const all of groups.filter(({ gender }) => gender === 'all')) {
          const parts = groups.filter(({ gender, stadium }) => gender !== 'all' && stadium === all.stadium);
          expect(parts.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(all.pupils);
          const over = parts.map((part) => part.over.get('total')?.get(15) ?? Number.NaN);
          expect(over.reduce((sum, one) => sum + one, 0)).toBe(all.over.get('total')?.get(15));
        }
      }),
    );
  });
});
