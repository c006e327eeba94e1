import { describe, expect, test } from 'vitest';
import { readIndicatorSet, readPackages } from './indicator-set.ts';

describe('the indicators that come with the portal', () => {
  test('have every threshold that the network asks for, of all absence', async () => {
    const thresholds = (await readIndicatorSet())
      .filter(({ measure, kind }) => measure === 'pupils-over' && kind === 'total')
      .map(({ threshold }) => threshold ?? 0);
    expect(thresholds.toSorted((a, b) => a - b)).toEqual([5, 10, 15, 20, 30, 50]);
  });

  test('say from where pupils are counted, and of what a share is one', async () => {
    for (const { id, measure, threshold, kind, basis } of await readIndicatorSet()) {
      expect([id, threshold !== undefined]).toEqual([id, measure === 'pupils-over']);
      if (measure === 'pupils-over' || measure === 'share-of-time') {
        expect([id, kind !== undefined, basis]).toEqual([id, true, 'offered-time']);
      }
    }
  });

  test('have ids and addresses of their own', async () => {
    const set = await readIndicatorSet();
    expect(new Set(set.map(({ id }) => id)).size).toBe(set.length);
    expect(new Set(set.map(({ slug }) => slug)).size).toBe(set.length);
  });

  test('are all asked for by a package, and the first asks for what fits on a page', async () => {
    const packages = await readPackages();
    const asked = new Set(packages.flatMap(({ indicatorIds }) => indicatorIds));
    expect([...asked].toSorted()).toEqual((await readIndicatorSet()).map(({ id }) => id).toSorted());
    expect(packages[0]).toEqual({
      id: 'base',
      byGender: false,
      indicatorIds: ['absence-time-valid', 'absence-time-invalid', 'absence-15', 'absence-50'],
    });
  });
});
