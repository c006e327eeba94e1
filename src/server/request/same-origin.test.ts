import { expect, test } from 'vitest';
import { isFromMailProgram, isFromOurPages } from './same-origin.ts';

const own = 'https://portal.example.se';

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: own }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: own }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'http://portal.example.se' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: own }, false],
  [{ 'sec-fetch-site': 'same-site', origin: own }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, false],
])('S-3.5.1 %j: %s', (headers, expected) => expect(isFromOurPages({ headers }, own)).toBe(expected));

const unsubscribe = '/prenumeration/q8Zr-4_x';

test.each([
  [unsubscribe, {}, true],
  [`${unsubscribe}/angra`, {}, true],
  [unsubscribe, { origin: 'https://evil.example' }, false],
  [unsubscribe, { origin: 'null' }, false],
  [unsubscribe, { 'sec-fetch-site': 'cross-site' }, false],
  ['/prenumeration', {}, false],
  [`${unsubscribe}/annat`, {}, false],
  ['/mitt/foljer/inget-mejl', {}, false],
])('RFC 8058 %s %j: %s', (path, headers, expected) =>
  expect(isFromMailProgram(path, { headers })).toBe(expected),
);
