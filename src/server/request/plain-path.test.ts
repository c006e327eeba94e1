import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainPath } from './plain-path.ts';

describe('the plain form of a path', () => {
  test.each([
    ['/', '/'],
    ['/bibliotek/', '/bibliotek'],
    ['/%62ibliotek', '/bibliotek'],
    ['/ordlista/h%C3%A4lsa', '/ordlista/hälsa'],
  ])('%s is %s', (raw, plain) => expect(plainPath(raw)).toBe(plain));

  test.each([
    '//evil.example/x',
    '/a//b',
    '/./admin',
    '/a/../admin',
    '/%2e%2e/admin',
    '/a%2fadmin',
    '/a%5cadmin',
    '/a\\admin',
    '/%2561dmin',
    '/%252561dmin',
    '/admin;x',
    '/bibliotek%3Fq=x',
    '/bibliotek%23x',
    '/bibliotek#x',
    '/admin%00',
    '/%',
    'http://evil.example/',
    '*',
    '',
  ])('%s has none', (raw) => expect(plainPath(raw)).toBeUndefined());

  test('reading a plain path again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainPath(`/${text}`);
        if (plain !== undefined) expect(plainPath(encodeURI(plain))).toBe(plain);
      }),
    );
  });
});
