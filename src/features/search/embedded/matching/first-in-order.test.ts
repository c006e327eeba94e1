import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstInOrder } from './first-in-order.ts';

it('the first in order are what sorting everything gives', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(20), (keys, count) => {
      const items = Uint32Array.from(keys.keys());
      const compare = (one: number, other: number) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other;
      expect(firstInOrder(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
    }),
  );
});
