import { describe, expect, test } from 'vitest';
import { baseRound } from '#test/support/factories/asked-figures.ts';
import { findChanges, fitsKnownSizes, type KnownSize } from './change-rules.ts';
import { figureFields, toCells } from './figure-rules.ts';

const fields = figureFields(baseRound);
const cells = (figures: Readonly<Record<string, string>>) =>
  toCells(
    fields,
    Object.fromEntries(Object.entries(figures).map(([id, text]) => [`figures.y-7-9.all.${id}`, text])),
  );

describe('figures that changed more than usual', () => {
  const before = cells({
    ...{ pupils: '400', 'absence-time-valid': '6,1', 'absence-time-invalid': '1,2' },
    ...{ 'absence-15': '60', 'absence-50': '4' },
  });
  const changedIn = (figures: Readonly<Record<string, string>>) =>
    findChanges(fields, cells(figures), before).map(({ field }) => field.split('.').at(-1));

  test('are none when a term is like the one before', () => {
    expect(
      changedIn({ pupils: '410', 'absence-time-valid': '7,5', 'absence-15': '71', 'absence-50': '8' }),
    ).toEqual([]);
  });

  test('are those that chance and an ordinary year do not explain', () => {
    expect(
      changedIn({ pupils: '510', 'absence-time-valid': '16,1', 'absence-15': '16', 'absence-50': '40' }),
    ).toEqual(['pupils', 'absence-time-valid', 'absence-15', 'absence-50']);
  });

  test('are none where something was missing then or is missing now', () => {
    expect(findChanges(fields, cells({ pupils: '900', 'absence-15': '400' }), [])).toEqual([]);
    expect(changedIn({})).toEqual([]);
  });
});

describe('the size that is publicly known', () => {
  const fitting = (pupils: string, ...sizes: readonly KnownSize[]) =>
    fitsKnownSizes(cells({ pupils, 'absence-15': '9' }), sizes);

  test('is compared with all groups together', () => {
    expect(fitting('400', { count: 410, of: 'pupils' })).toBe(true);
    expect(fitting('400', { count: 800, of: 'pupils' })).toBe(false);
    expect(fitting('4000', { count: 9000, of: 'inhabitants' })).toBe(false);
    expect(fitting('1000', { count: 9000, of: 'inhabitants' })).toBe(true);
  });

  test('is above all the pupils who go to school there, with a little room', () => {
    const [inhabitants, there] = [
      { count: 9000, of: 'inhabitants' } as const,
      { count: 1000, of: 'all-pupils-there' } as const,
    ];
    expect([fitting('600', inhabitants, there), fitting('1100', inhabitants, there)]).toEqual([true, true]);
    // a fifth of the inhabitants, and more than all pupils there
    expect([fitting('1700', inhabitants), fitting('1700', inhabitants, there)]).toEqual([true, false]);
  });

  test('says nothing of what is not known', () => {
    expect(fitting('400')).toBe(true);
    expect(fitsKnownSizes([], [{ count: 9000, of: 'inhabitants' }])).toBe(true);
  });
});
