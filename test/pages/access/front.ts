import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, testBuild } from '#test/support/build.ts';
import { type AccessRow, everyone } from './row.ts';

/** What the front answers without asking Astro. */
export const rows: readonly AccessRow[] = [
  { route: 'front:/health', representation: 'text', address: '/health', expect: everyone(200) },
  { route: 'front:/ready', representation: 'text', address: '/ready', expect: everyone(200) },
  {
    route: 'front:/_astro/*',
    representation: 'file',
    address: () => `/_astro/${readdirSync(join(root, testBuild, 'client/_astro'))[0]}`,
    expect: everyone(200),
  },
];
