import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const theme = readFileSync('src/styles/theme.css', 'utf8');
const colours = ['accent', 'action', 'neutral', 'info', 'success', 'warning', 'danger'];
const grounds = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'];
const text = ['text-default', 'text-subtle'];

/** The tokens of a scheme's first block. */
function tokens(scheme: 'light' | 'dark'): Map<string, string> {
  const start = theme.indexOf(`[data-color-scheme="${scheme}"] {`);
  const block = theme.slice(start, theme.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--ds-color-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

test('A7 the formula gives the known values', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['light', 'dark'] as const)('A7 in the %s theme', (scheme) => {
  const token = tokens(scheme);
  const of = (one: string, other: string) => contrast(token.get(one) ?? '', token.get(other) ?? '');

  test.each(colours)('%s text is readable on its own and on neutral grounds', (colour) => {
    for (const ink of text) {
      for (const ground of grounds) {
        expect(of(`${colour}-${ink}`, `${colour}-${ground}`), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
        expect(
          of(`${colour}-${ink}`, `neutral-${ground}`),
          `${ink} on neutral ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test.each(colours)('%s buttons can be read, also under the pointer', (colour) => {
    for (const base of ['base-default', 'base-hover', 'base-active']) {
      expect(of(`${colour}-base-contrast-default`, `${colour}-${base}`), base).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('edges of fields and the focus ring are seen', () => {
    for (const ground of grounds) {
      expect(of('neutral-border-default', `neutral-${ground}`), ground).toBeGreaterThanOrEqual(3);
      expect(of('danger-border-strong', `neutral-${ground}`), ground).toBeGreaterThanOrEqual(3);
    }
    expect(of('focus-outer', 'neutral-background-default')).toBeGreaterThanOrEqual(3);
    expect(of('focus-inner', 'focus-outer')).toBeGreaterThanOrEqual(3);
  });
});
