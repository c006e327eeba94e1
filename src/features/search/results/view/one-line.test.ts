import { expect, it } from 'vitest';
import { inOneLine } from './one-line.ts';

it.each([
  ['Habiliteringen\nRegional utveckling', 'Habiliteringen · Regional utveckling'],
  ['Teamet ringer hem.\nSedan möts vi.', 'Teamet ringer hem. Sedan möts vi.'],
  ['\n\nsist', ' · sist'],
  ['en rad', 'en rad'],
])('%j is shown as %j', (text, shown) => {
  expect(inOneLine(text)).toBe(shown);
});
