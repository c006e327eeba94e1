import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the tests' build lies, beside the one that is served. */
export const testBuild = 'dist-test';

const inputs = ['src/**/*', 'content/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'];

/** Builds the site for tests, only when what it is built from has changed since the last time. */
export function buildOnce(): void {
  const mark = join(root, testBuild, '.built-from');
  const state = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_OUT: `./${testBuild}`, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(mark, state);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(inputs, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((file) => join(file.parentPath, file.name)).toSorted()) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}
