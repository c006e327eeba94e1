import { beforeAll, describe, expect, inject, it } from 'vitest';
import { nameOf, prepare } from '#test/support/access/drive.ts';
import { loadRows } from '#test/support/access/routes.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { ask } from '#test/support/http.ts';

const rows = (await loadRows()).filter((row) => row.isProtected && row.method !== 'POST');
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

/** Ways to write a path that one layer may read otherwise than the next (CVE-2025-64765 and its kin). */
const tricks: readonly ((path: string) => string)[] = [
  (path) => `/${percent(path[1])}${path.slice(2)}`,
  (path) => `/${percent(path[1], 2)}${path.slice(2)}`,
  (path) => `/${percent(path[1], 12)}${path.slice(2)}`,
  (path) => `/${path}`,
  (path) => path.replaceAll('/', '//'),
  (path) => `/.${path}`,
  (path) => `/om/..${path}`,
  (path) => `/om/%2e%2e${path}`,
  (path) => `/om%2f..${path}`,
  (path) => path.replaceAll('/', '\\'),
  (path) => `/en/${path.slice(1)}`,
  (path) => `/en/en${path}`,
  (path) => `${path};x`,
  (path) => `${path};x=1/`,
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => `${path}/.`,
  (path) => `${path}.html`,
  (path) => `${path}.json`,
  (path) => `${path}%00`,
  (path) => `${path}%20`,
  (path) => `${path}?x=.css`,
  (path) => `${path}#/om`,
  (path) => path.toUpperCase(),
];

describe('A protected page is closed to anonymous visitors however its path is written (S-40, 2.3)', () => {
  it('there are protected pages', () => {
    expect(rows.length).toBeGreaterThan(0);
  });

  for (const row of rows) {
    it(nameOf(row), async () => {
      const { address } = await prepare(world, row, 'anonymous');
      const opened: string[] = [];
      for (const path of tricks.map((trick) => trick(address))) {
        const { status } = await ask(inject('base'), path);
        if (status === 200) opened.push(path);
      }
      expect(opened).toEqual([]);
    });
  }
});

/** The letter percent-encoded, and the percent sign again, so many times. */
function percent(letter = '', times = 1): string {
  return `%${'25'.repeat(times - 1)}${letter.charCodeAt(0).toString(16)}`;
}
