import type { Source } from './sources.ts';

/** Each import cycle among the sources at run time, once, as `a → b → a`; imports of types alone do not count. */
export function importCycles(sources: readonly Source[]): string[] {
  const targets = new Map(sources.map((source) => [source.path, valueImports(source)]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return cycles;
}

function valueImports(source: Source): string[] {
  return source.imports.flatMap(({ path, isTypeOnly }) => (path && !isTypeOnly ? [path] : []));
}
