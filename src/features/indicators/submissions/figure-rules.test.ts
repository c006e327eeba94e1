import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedIndicator, baseRound } from '#test/support/factories/asked-figures.ts';
import { figureFields, readFigure, toCells, toFigureValues } from './figure-rules.ts';

describe('the fields of a round', () => {
  test('ask the Grundpaket in fifteen questions, group by group, pupils first', () => {
    const names = figureFields(baseRound).map(({ name }) => name);
    expect(names).toHaveLength(15);
    expect(names.slice(0, 6)).toEqual([
      'figures.y-F-3.all.pupils',
      'figures.y-F-3.all.absence-time-valid',
      'figures.y-F-3.all.absence-time-invalid',
      'figures.y-F-3.all.absence-15',
      'figures.y-F-3.all.absence-50',
      'figures.y-4-6.all.pupils',
    ]);
  });

  test('ask for girls and boys after all, and for cases once and without pupils', () => {
    const asked = [
      ...baseRound.asked,
      askedIndicator('absence-15', 'pupils-over', { threshold: 15, packageId: 'gender', byGender: true }),
      askedIndicator('investigations', 'cases', { packageId: 'trial' }),
    ];
    const names = figureFields({ ...baseRound, asked }).map(({ name }) => name);
    expect(names.slice(5, 9)).toEqual([
      'figures.y-F-3.girls.pupils',
      'figures.y-F-3.girls.absence-15',
      'figures.y-F-3.boys.pupils',
      'figures.y-F-3.boys.absence-15',
    ]);
    expect(names.at(-1)).toBe('figures.y-all.all.investigations');
    expect(names).not.toContain('figures.y-all.all.pupils');
  });
});

describe('a typed figure', () => {
  test.each([
    ['412', 'pupils', { state: 'given', value: 412 }],
    ['1 412', 'pupils', { state: 'given', value: 1412 }],
    ['1\u202f412\u00a0000', 'hours', { state: 'given', value: 1_412_000 }],
    ['7,4', 'share-of-time', { state: 'given', value: 7.4 }],
    ['7.4 %', 'share-of-time', { state: 'given', value: 7.4 }],
    ['7,40', 'share-of-time', { state: 'given', value: 7.4 }],
    ['', 'pupils', { state: 'missing' }],
    ['–', 'pupils', { state: 'not-applicable' }],
    ['7,45', 'share-of-time', { state: 'fault', code: 'one-decimal' }],
    ['100,1', 'share-of-time', { state: 'fault', code: 'over-hundred' }],
    ['3,5', 'pupils-over', { state: 'fault', code: 'whole-number' }],
    ['12 34', 'pupils', { state: 'fault', code: 'invalid-number' }],
    ['många', 'pupils', { state: 'fault', code: 'invalid-number' }],
    ['-3', 'pupils-over', { state: 'fault', code: 'invalid-number' }],
    ['1e3', 'pupils', { state: 'fault', code: 'invalid-number' }],
    ['2000000', 'pupils', { state: 'fault', code: 'number-too-large' }],
  ] as const)('%j asked as %s is %j', (text, measure, figure) => {
    expect(readFigure(text, measure)).toEqual(figure);
  });

  test('comes back in the form as it was saved, whatever it is', () => {
    const fields = figureFields(baseRound);
    const typed = fc.constantFrom('', '-', '0', '17', '412');
    fc.assert(
      fc.property(fc.array(typed, { minLength: fields.length, maxLength: fields.length }), (texts) => {
        const values = Object.fromEntries(fields.map(({ name }, index) => [name, texts[index] ?? '']));
        const cells = toCells(fields, values);
        const again = toCells(fields, toFigureValues(fields, cells));
        expect(again).toEqual(cells);
      }),
    );
  });
});
