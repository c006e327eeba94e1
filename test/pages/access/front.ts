import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, testBuild } from '#test/support/build.ts';
import { type AccessRow, everyone } from './row.ts';

/** What the front answers without asking Astro, and what nobody has an answer to. */
export const rows: readonly AccessRow[] = [
  { route: '[...saknas].astro', representation: 'html', address: '/finns-inte', expect: everyone(404) },
  {
    route: '[...saknas].astro',
    about: 'English',
    representation: 'html',
    address: '/en/finns-inte',
    expect: everyone(404),
  },
  { route: 'front:/health', representation: 'text', address: '/health', expect: everyone(200) },
  { route: 'front:/ready', representation: 'text', address: '/ready', expect: everyone(200) },
  {
    route: 'front:/_astro/*',
    representation: 'file',
    address: () => `/_astro/${readdirSync(join(root, testBuild, 'client/_astro'))[0]}`,
    expect: everyone(200),
  },
];
