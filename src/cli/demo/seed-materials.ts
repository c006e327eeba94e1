import { createReadStream } from 'node:fs';
import { type UploadSeed, uploads } from '#db/seeds/materials.ts';
import {
  type MaterialsPage,
  openMaterials,
  saveFile,
} from '#src/features/library/materials/material-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { FailureError } from '../failure.ts';
import { accepted, actorWith, appAt } from './demo-stage.ts';
import { publishNoted } from './publish-noted.ts';

type MaterialSeed = UploadSeed['materials'][number];

/** Uploads the files of `content/files` as their owners do, and publishes; what is there already stays as it is. */
export async function seedMaterials(app: App): Promise<void> {
  for (const { entry, by, daysAgo, changeNote, materials } of uploads) {
    const past = appAt(app, daysAgo);
    const actor = await actorWith(past, by);
    for (const material of materials) await upload(past, actor, entry, material);
    await publishNoted(past, actor, entry, { changeNote });
  }
}

async function upload(
  app: App,
  actor: Actor,
  slug: string,
  { file, ...stated }: MaterialSeed,
): Promise<void> {
  const page = await openMaterials(app, actor, slug);
  if (hasEdition(page, stated)) return;
  const at = page.materials.findIndex(({ title }) => title === stated.title);
  const row = at < 0 ? undefined : at;
  const value = { ...stated, licence: 'cc0-1.0' as const, row, saved: page.saved, formKey: '' };
  const { altText = '' } = stated;
  const content = createReadStream(new URL(`../../../content/files/${file}`, import.meta.url));
  const form = { ok: true as const, value, values: { altText, row: row === undefined ? '' : String(row) } };
  const { outcome } = await saveFile(app, actor, page, form, { name: file, content });
  if (outcome === 'conflict') throw new FailureError(`${file} was changed while the demo was loaded.`);
  accepted(outcome);
}

function hasEdition({ materials }: MaterialsPage, { title, edition }: Omit<MaterialSeed, 'file'>): boolean {
  return materials.some((one) => one.title === title && Number(one.version) >= Number(edition));
}
