import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config } from '#src/platform/config.ts';

const root = new URL('../../', import.meta.url);
const count = z.int().min(0);
const packageFile = z.object({ version: z.string() });
const testRunFile = z.strictObject({
  date: z.iso.date(),
  passed: count,
  failed: count,
  skipped: count,
  files: count,
});

/** The version that runs and the tests that were put down with it; read once, from the folder that the portal runs in. */
export function readRelease(): Config['release'] {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, root), 'utf8'));
  const { version } = packageFile.parse(read('package.json'));
  return { version, testRun: testRunFile.parse(read('docs/test-run.json')) };
}
