import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that is on disk in the folder, byte by byte, for tests that look for what must not be there. */
export function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
