import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, testBuild } from '#test/support/build.ts';

it('the bundle holds no database driver: the front brings it', () => {
  const cwd = join(root, testBuild, 'server');
  const files = globSync('**/*.mjs', { cwd });
  expect(files.length).toBeGreaterThan(0);
  const broken = files.filter((name) => readFileSync(join(cwd, name), 'utf8').includes('better-sqlite3'));
  expect(broken).toEqual([]);
});

it('what is served holds no source map (S-13.4.1)', () => {
  expect(globSync('**/*.map', { cwd: join(root, testBuild, 'client') })).toEqual([]);
});
