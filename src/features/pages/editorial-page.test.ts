import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownPages } from './editorial-page.ts';

test('every page in Swedish has one in English, and both a place of their own', () => {
  const pages = ownPages('sv');
  expect(ownPages('en').map(({ slug }) => slug)).toEqual(pages.map(({ slug }) => slug));
  for (const { path } of pages) {
    const isThere = [`src/pages${path}.astro`, `src/pages${path}/index.astro`].some((file) =>
      existsSync(file),
    );
    expect(isThere, path).toBe(true);
  }
});
