import { describe, expect, it } from 'vitest';
import { readName } from './name-rules.ts';

describe('readName', () => {
  it.each([
    ['  Åsa   Öberg ', 'Åsa Öberg'],
    ['A\u030asa', 'Åsa'],
    ['Anna\r\nBcc: x', undefined],
    ['Anna\r\nBerg', 'Anna Berg'],
    ["Li O'Hara-Ek", "Li O'Hara-Ek"],
    ['__proto__', '__proto__'],
    ['\u202Eanna', 'anna'],
    ['', undefined],
    ['123', undefined],
    ['<b>Anna</b>', undefined],
    ['https://evil.example', undefined],
    ['a'.repeat(121), undefined],
  ])('reads %j', (typed, name) => {
    const read = readName(typed);
    expect(read.ok ? read.name : undefined).toBe(name);
  });
});
