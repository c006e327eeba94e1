import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the tests' build lies, beside the one that is served. */
export const testBuild = 'dist-test';

/** Builds the site for tests as `npm start` does: only when what it is built from has changed. */
export function buildOnce(): void {
  execFileSync(process.execPath, ['src/cli/prepare.mjs', 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_OUT: `./${testBuild}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
