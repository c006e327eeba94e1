import { expect, it } from 'vitest';
import { readWeights } from './weights.ts';

const of = { names: { size: 'storlek', nearness: 'narhet' }, usual: { size: 2, nearness: 1 }, heaviest: 3 };
const read = (query: string) => readWeights(new URLSearchParams(query), of);

it('reads whole weights by the names that they have in the address', () => {
  expect(read('storlek=0&narhet=3')).toEqual({ size: 0, nearness: 3 });
});

it.each(['', 'storlek=', 'storlek=4', 'storlek=-1', 'storlek=1.5', 'storlek=mycket', 'storlek=%20'])(
  'weighs as usual what is not understood: %s',
  (query) => {
    expect(read(query)).toEqual(of.usual);
  },
);
