import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPacker, eachNumber, eachPair } from './number-list.ts';

const ascending = fc
  .uniqueArray(fc.oneof(fc.nat(300), fc.nat(3_000_000), fc.nat(2 ** 31)), { maxLength: 800 })
  .map((numbers) => numbers.toSorted((one, other) => one - other));

it('a packed list holds what was put there, one after the other', () => {
  const packer = createPacker();
  fc.assert(
    fc.property(ascending, (numbers) => {
      for (const number of numbers) packer.add(number);
      const found: number[] = [];
      eachNumber(packer.take(), (number) => found.push(number));
      expect(found).toEqual(numbers);
    }),
  );
});

it('a packed list holds a byte beside each number', () => {
  const packer = createPacker();
  fc.assert(
    fc.property(ascending, (numbers) => {
      for (const number of numbers) {
        packer.add(number);
        packer.beside(number % 256);
      }
      const found: [number, number][] = [];
      eachPair(packer.take(), (number, byte) => found.push([number, byte]));
      expect(found).toEqual(numbers.map((number) => [number, number % 256]));
    }),
  );
});
