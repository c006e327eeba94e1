import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Background } from '#src/features/network/municipalities/background/background.ts';
import { readSimilar, similarAddress, similarPath, usualWeights } from './similar-address.ts';
import { findAlike } from './similarity-rules.ts';

const same = { pupils: 1000, perKm2: 10, pupilsPerSchool: 200, independent: 0, east: 0, north: 0 };
const none = { size: 0, density: 0, distance: 0, schools: 0 };

describe('Examples worked out by hand', () => {
  it('each twice as large as the one before', () => {
    // squared logarithms of the ratios are L², L² and 4 L² (L = ln 2), their mean 2 L²: a–b ½, a–c 2, b–c ½
    const all = [1000, 2000, 4000].map((pupils, index) => ({ ...same, code: `990${index + 1}`, pupils }));
    const [a] = all;
    if (!a) throw new Error('three municipalities');
    const found = findAlike(a, all, usualWeights);
    expect(found.map(({ code }) => code)).toEqual(['9902', '9903']);
    // size weighs 2 of 6: √(2 · ½ / 6) and √(2 · 2 / 6)
    expect(found[0]?.unlikeness).toBeCloseTo(Math.sqrt(1 / 6), 12);
    expect(found[1]?.unlikeness).toBeCloseTo(Math.sqrt(4 / 6), 12);
    expect(found[0]?.contributions.map(({ factor, part }) => [factor, part])).toEqual([
      ['size', 1],
      ['density', 0],
      ['distance', 0],
      ['schools', 0],
    ]);
  });

  it('near and unlike against far and alike: the weights decide', () => {
    // from the first: the second 30 + 40 → 50 km off and alike in schools, the third in the same place with 10 % in
    // independent schools against 0. km² 2500, 0, 2500, mean 5000/3; per cent² 0, 100, 100, mean 200/3.
    const all: Background[] = [
      { ...same, code: '9901' },
      { ...same, code: '9902', east: 30, north: 40 },
      { ...same, code: '9903', independent: 10 },
    ];
    const [own] = all;
    if (!own) throw new Error('three municipalities');
    const order = (distance: number, schools: number) =>
      findAlike(own, all, { ...none, distance, schools }).map(({ code, unlikeness }) => [code, unlikeness]);
    // distance: 2500 / (5000/3) = 1.5; schools: half of 100 / (200/3) = 0.75
    expect(order(1, 1)).toEqual([
      ['9903', Math.sqrt(0.75 / 2)],
      ['9902', Math.sqrt(1.5 / 2)],
    ]);
    expect(order(1, 3)).toEqual([
      ['9902', Math.sqrt(1.5 / 4)],
      ['9903', Math.sqrt((3 * 0.75) / 4)],
    ]);
    const [near] = findAlike(own, all, { ...none, distance: 1, schools: 1 });
    expect(near).toMatchObject({ code: '9903', km: 0 });
    expect(near?.contributions.find(({ factor }) => factor === 'schools')).toEqual({
      ...{ factor: 'schools', unlikeness: 0.75, part: 1 },
    });
  });
});

const background = fc.record({
  pupils: fc.integer({ min: 50, max: 30_000 }),
  perKm2: fc.integer({ min: 1, max: 5000 }),
  pupilsPerSchool: fc.integer({ min: 20, max: 600 }),
  independent: fc.integer({ min: 0, max: 60 }),
  east: fc.integer({ min: 0, max: 200 }),
  north: fc.integer({ min: 0, max: 200 }),
});
const county = fc
  .array(background, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...one, code: String(9901 + index) })));
const weight = fc.integer({ min: 0, max: 3 });
const weights = fc.record({ size: weight, density: weight, distance: weight, schools: weight });

describe('Whatever the county', () => {
  it('the order is that of unlikeness and then of codes, and does not depend on how they come in', () => {
    fc.assert(
      fc.property(county, weights, (all, asked) => {
        const [own] = all;
        if (!own) return;
        const found = findAlike(own, all, asked);
        expect(findAlike(own, all.toReversed(), asked).map(({ code }) => code)).toEqual(
          found.map(({ code }) => code),
        );
        expect(found).toHaveLength(all.length - 1);
        found.slice(1).forEach((later, index) => {
          const before = found[index];
          expect(later.unlikeness).toBeGreaterThanOrEqual(before?.unlikeness ?? 0);
        });
      }),
    );
  });

  it('the parts make up the whole, or there is nothing that makes unlike', () => {
    fc.assert(
      fc.property(county, weights, (all, asked) => {
        for (const { contributions, unlikeness } of all
          .slice(0, 1)
          .flatMap((own) => findAlike(own, all, asked))) {
          const sum = contributions.reduce((parts, { part }) => parts + part, 0);
          expect(sum).toBeCloseTo(unlikeness === 0 ? 0 : 1, 9);
        }
      }),
    );
  });

  it('figures of absence that somebody hangs on play no part', () => {
    fc.assert(
      fc.property(county, weights, fc.array(fc.double({ noNaN: true })), (all, asked, figures) => {
        const hung = all.map((one, index) => ({
          ...one,
          absence: figures[index % figures.length],
          count: 3,
        }));
        const [own, withFigures] = [all[0], hung[0]];
        if (!own || !withFigures) return;
        expect(findAlike(withFigures, hung, asked)).toEqual(findAlike(own, all, asked));
      }),
    );
  });
});

describe('The address', () => {
  it('holds what is not as usual, always in the same order', () => {
    const asked = readSimilar(new URLSearchParams('inom=50&skolor=3&kommun=lillfors&storlek=2&tathet=x'));
    expect(asked).toEqual({ municipality: 'lillfors', weights: { ...usualWeights, schools: 3 }, within: 50 });
    expect(similarAddress(asked)).toBe(`${similarPath}?kommun=lillfors&skolor=3&inom=50`);
    expect(similarAddress(readSimilar(new URLSearchParams('inom=7')))).toBe(similarPath);
  });

  it('comes back as it was read', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(undefined, 25, 50, 100), (given, within) => {
        const asked = { municipality: 'alvstad', weights: given, within };
        expect(readSimilar(new URL(similarAddress(asked), 'http://a.test').searchParams)).toEqual(asked);
      }),
    );
  });
});
