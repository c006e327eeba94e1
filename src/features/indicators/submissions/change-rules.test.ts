import { describe, expect, test } from 'vitest';
import { baseRound } from '#test/support/factories/asked-figures.ts';
import { findChanges, fitsKnownSize } from './change-rules.ts';
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
  test('is compared with all groups together', () => {
    expect(fitsKnownSize(cells({ pupils: '400', 'absence-15': '9' }), { count: 410, of: 'pupils' })).toBe(
      true,
    );
    expect(fitsKnownSize(cells({ pupils: '400', 'absence-15': '9' }), { count: 800, of: 'pupils' })).toBe(
      false,
    );
    expect(fitsKnownSize(cells({ pupils: '4000' }), { count: 9000, of: 'inhabitants' })).toBe(false);
    expect(fitsKnownSize(cells({ pupils: '1000' }), { count: 9000, of: 'inhabitants' })).toBe(true);
  });

  test('says nothing of what is not known', () => {
    expect(fitsKnownSize(cells({ pupils: '400' }), undefined)).toBe(true);
    expect(fitsKnownSize([], { count: 9000, of: 'inhabitants' })).toBe(true);
  });
});
