import { expect, it } from 'vitest';
import { href } from './index.ts';

it('leads to the path in the language, spelled as an address can be', () => {
  expect(href('sv', '/bibliotek?q=skola%20hem#kap-1')).toBe('/bibliotek?q=skola%20hem#kap-1');
  expect(href('en', '/')).toBe('/en');
  expect(href('en', '/natverk/€ å\n/klar')).toBe('/en/natverk/%E2%82%AC%20%C3%A5%0A/klar');
  expect(href('sv', '/natverk/\ud800')).toBe('/natverk/%EF%BF%BD');
});
