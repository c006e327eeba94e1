import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './paging.ts';

it('a cursor comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, id) => {
      expect(decodeCursor(encodeCursor([value, id]))).toEqual([value, id]);
    }),
  );
});

it('any other text is no cursor', () => {
  for (const text of [
    '',
    'x',
    '%',
    'W10',
    encodeCursor(['a', 'b']).slice(2),
    encodeCursor(['a', '\0']),
    Buffer.from('[1,2]').toString('base64url'),
  ]) {
    expect(decodeCursor(text)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.string(), (text) => decodeCursor(text) === undefined || decodeCursor(text)?.length === 2),
  );
});
