import { describe, expect, test } from 'vitest';
import { askedIndicator, baseRound } from '#test/support/factories/asked-figures.ts';
import { findFaults } from './check-rules.ts';
import { figureFields, toCells } from './figure-rules.ts';

const round = {
  ...baseRound,
  asked: [
    ...baseRound.asked,
    askedIndicator('absence-20', 'pupils-over', { threshold: 20, packageId: 'thresholds' }),
    askedIndicator('absence-15-valid', 'pupils-over', { threshold: 15, kind: 'valid' }),
    askedIndicator('offered-hours', 'hours'),
    askedIndicator('valid-hours', 'hours', { kind: 'valid' }),
    askedIndicator('invalid-hours', 'hours', { kind: 'invalid' }),
    askedIndicator('absence-15', 'pupils-over', { threshold: 15, packageId: 'gender', byGender: true }),
  ],
};
const fields = figureFields(round);

/** What is wrong with the figures of F–3. */
function faultsOf(figures: Readonly<Record<string, string>>) {
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, text]) => {
      const [gender, id] = name.includes('.') ? name.split('.') : ['all', name];
      return [`figures.y-F-3.${gender}.${id}`, text];
    }),
  );
  return findFaults(fields, toCells(fields, values)).map(({ field, code, values: said }) => [
    field.replace('figures.y-F-3.', ''),
    code,
    said,
  ]);
}

describe('what cannot be in the figures', () => {
  test('nothing is wrong with what fits together, nor with an empty form', () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({
        pupils: '400',
        'absence-15': '60',
        'absence-20': '30',
        'absence-50': '4',
        'absence-15-valid': '60',
      }),
    ).toEqual([]);
  });

  test('more pupils over a threshold than there are', () => {
    expect(faultsOf({ pupils: '40', 'absence-15': '41' })).toEqual([
      ['all.absence-15', 'more-than-pupils', { pupils: 40 }],
    ]);
  });

  test('more over a higher threshold than over a lower one', () => {
    expect(faultsOf({ pupils: '40', 'absence-15': '5', 'absence-50': '6' })).toEqual([
      ['all.absence-50', 'more-than-lower', { threshold: 15, count: 5 }],
    ]);
  });

  test('a part of the absence above all of it, though parts are not added up', () => {
    expect(faultsOf({ pupils: '40', 'absence-15': '5', 'absence-15-valid': '6' })).toEqual([
      ['all.absence-15-valid', 'more-than-total', { count: 5 }],
    ]);
  });

  test('shares that are more than a hundred together, and more absence than offered hours', () => {
    expect(faultsOf({ 'absence-time-valid': '60', 'absence-time-invalid': '40,1' })).toEqual([
      ['all.absence-time-invalid', 'sum-over-hundred', undefined],
    ]);
    expect(faultsOf({ 'offered-hours': '1000', 'valid-hours': '900', 'invalid-hours': '101' })).toEqual([
      ['all.invalid-hours', 'more-than-total', { count: 1000 }],
    ]);
  });

  test('girls and boys who are not all', () => {
    expect(
      faultsOf({
        ...{ pupils: '40', 'girls.pupils': '20', 'boys.pupils': '19' },
        ...{ 'absence-15': '7', 'girls.absence-15': '4', 'boys.absence-15': '4' },
      }),
    ).toEqual([
      ['boys.pupils', 'genders-differ', { sum: 39, all: 40 }],
      ['boys.absence-15', 'genders-differ', { sum: 8, all: 7 }],
    ]);
  });

  test('a count without how many pupils there are', () => {
    expect(faultsOf({ 'absence-15': '5' })).toEqual([['all.pupils', 'required', undefined]]);
  });
});
