import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { App } from '#src/platform/app.ts';
import { replaceBackgrounds } from './background-queries.ts';

const file = new URL('../../../../../content/background/municipalities.yaml', import.meta.url);

const background = z.strictObject({
  code: z.string().regex(/^\d{4}$/),
  example: z.boolean().default(false),
  source: z.string().min(1).max(200),
  pupils: z.int().positive(),
  perKm2: z.number().positive(),
  pupilsPerSchool: z.number().positive(),
  independent: z.number().min(0).max(100),
  east: z.number(),
  north: z.number(),
});

/** Loads what is known of municipalities from the content folder, invented ones into the demo only; throws when the file is not as it should be. */
export async function loadBackgrounds(app: Pick<App, 'db' | 'config'>): Promise<void> {
  const all = z.array(background).parse(parse(await readFile(file, 'utf8')));
  const shown = all.filter(({ example }) => app.config.isDemo || !example);
  await app.db.transaction().execute((trx) => replaceBackgrounds(trx, shown));
}
