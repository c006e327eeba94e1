import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the files in a folder take, in megabytes. */
export function folderMb(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const bytes = names
    .map((name) => statSync(join(folder, name)))
    .map((file) => (file.isFile() ? file.size : 0));
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1e5) / 10;
}
