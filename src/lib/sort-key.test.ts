import { describe, expect, it } from 'vitest';
import { sortKey } from './sort-key.ts';

describe('sortKey', () => {
  it('puts å, ä and ö after z, in this order', () => {
    const names = ['Öckerö', 'Ängelholm', 'Åre', 'Ystad', 'Alvesta', 'Zinkgruvan'];
    expect(names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      'Alvesta',
      'Ystad',
      'Zinkgruvan',
      'Åre',
      'Ängelholm',
      'Öckerö',
    ]);
  });

  it('puts the shorter name first and ignores case and accents', () => {
    expect(sortKey('Upplands Väsby') < sortKey('Upplandsdalen')).toBe(true);
    expect(sortKey('IDÉ')).toBe(sortKey('ide'));
  });

  it('holds nothing but digits and a–z', () => {
    expect(sortKey(' Södra Bergslagens – förbund (§ 3) ')).toMatch(/^[0-9a-z]+$/);
  });
});
