import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AccessRow } from '#test/pages/access/row.ts';

/** What the front answers without Astro, as rows name it. */
export const frontRoutes: readonly string[] = ['front:/health', 'front:/ready', 'front:/_astro/*'];

/** Every file under `src/pages`, and what the front answers itself. */
export function listRoutes(): string[] {
  const cwd = fileURLToPath(new URL('../../../src/pages/', import.meta.url));
  return [
    ...globSync(['**/*.{astro,ts,tsx,js,mjs,md}', '.well-known/*'], { cwd }).toSorted(),
    ...frontRoutes,
  ];
}

/** The rows of every area file beside `row.ts`. */
export async function loadRows(): Promise<AccessRow[]> {
  const folder = new URL('../../pages/access/', import.meta.url);
  const files = globSync('*.ts', { cwd: fileURLToPath(folder) }).filter((name) => name !== 'row.ts');
  const areas = await Promise.all(files.toSorted().map((name) => import(new URL(name, folder).href)));
  return areas.flatMap((area: { rows: readonly AccessRow[] }) => area.rows);
}
