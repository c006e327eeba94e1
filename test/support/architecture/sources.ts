import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export type Import = {
  /** As written: `#src/lib/slug.ts`, `kysely`. */
  specifier: string;
  /** The file in the repository that it means, or nothing for a package. */
  path: string | undefined;
  isTypeOnly: boolean;
};

export type Source = {
  /** From the root of the repository, with `/`. */
  path: string;
  text: string;
  /** The text without comments. */
  code: string;
  imports: readonly Import[];
};

/** Every source file of ours under the folders, with what it imports. */
export function readSources(...folders: string[]): Source[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,astro,mjs}`, { cwd: root }));
  return paths.toSorted().map(readSource);
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(code, path) };
}

function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(code: string, path: string): Import[] {
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(?<type>type\s)?(?:(?<names>[^'";]*?)\sfrom\s+)?['"](?<from>[^'"]+)['"]/gm,
  );
  const dynamic = code.matchAll(/\bimport\(\s*['"](?<from>[^'"]+)['"]/g);
  return [...statements, ...dynamic].map(({ groups = {} }) => {
    const specifier = groups.from ?? '';
    const isTypeOnly = groups.type !== undefined || onlyTypes(groups.names);
    return { specifier, path: resolve(specifier, path), isTypeOnly };
  });
}

/** `{ type A, type B }` imports nothing at run time. */
function onlyTypes(names: string | undefined): boolean {
  const inBraces = names?.match(/^\{(?<list>[^}]*)\}$/)?.groups?.list?.split(',') ?? [];
  const named = inBraces.map((name) => name.trim()).filter((name) => name !== '');
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}

function resolve(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  return undefined;
}
