import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LibraryFile = { name: string; text: string };

/** The library files at the paths, folders with everything beneath them, in the order of their names. */
export function readLibraryFiles(paths: readonly string[]): LibraryFile[] {
  return paths.flatMap(filesAt).map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(path, name));
}
