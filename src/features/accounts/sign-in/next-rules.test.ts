import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext, signInPath } from './next-rules.ts';

const origin = 'https://narvaronatet.example';

describe('safeNext (S-3.7.2)', () => {
  it.each([
    '/',
    '/bibliotek',
    '/bibliotek?sida=2#traffar',
    '/en/bibliotek',
    '/sok?q=https%3A%2F%2Fevil.example',
  ])('keeps %s', (next) => expect(safeNext(next)).toBe(next));

  it.each([
    null,
    undefined,
    '',
    'bibliotek',
    'https://evil.example',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    ' /bibliotek',
    '/\u0000',
    `/${'a'.repeat(2000)}`,
  ])('leads %j home', (next) => expect(safeNext(next)).toBe('/'));

  it('never leaves the portal, whatever is typed', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      ':',
      '@',
      '?',
      '#',
      '\t',
      'evil.example',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (typed) => {
          expect(new URL(safeNext(typed), origin).origin).toBe(origin);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('signInPath', () => {
  it('remembers where one was going', () => {
    expect(signInPath('/mitt/konto?a=1&b=2')).toBe('/logga-in?next=%2Fmitt%2Fkonto%3Fa%3D1%26b%3D2');
    expect(signInPath('//evil.example')).toBe('/logga-in');
  });
});
