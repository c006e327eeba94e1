import { publishEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { filePath, versionPath } from '#src/features/library/materials/files/material-version.ts';
import {
  findVersions,
  insertLineage,
  insertVersion,
} from '#src/features/library/materials/files/version-queries.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { docx } from '../documents/office.ts';
import { makeEntry } from './entry-factory.ts';

type Making = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'config' | 'files'>;
type NewFile = {
  organisation: { slug: string };
  state?: 'draft' | 'published';
  content?: Uint8Array;
  mime?: string;
  fileName?: string;
  reading?: 'read' | 'unreadable';
  materials?: 'open' | 'network-only';
  /** What was read in it. */
  text?: string;
};
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An entry with an uploaded file, and the file's addresses. */
export async function makeFile(app: Making, wanted: NewFile) {
  const { organisation, state = 'published', content = docx(), reading = 'read', text } = wanted;
  const { mime = word, fileName = 'Blankett för samtal.docx', materials = 'open' } = wanted;
  const entry = await makeEntry(app, { organisation, state: 'draft' });
  const lineageId = app.ids.next();
  const at = app.clock.now().toISOString();
  const stored = await app.files.write(content, 15_000_000);
  const id = await app.db.transaction().execute(async (trx) => {
    const owner = { ownerType: 'entry', ownerId: entry.id, visibility: 'member' as const };
    const texts = text === undefined ? [] : [{ place: 'text' as const, text }];
    const file = await app.files.insert(trx, { mime, fileName, alt: null, ...owner }, stored, texts);
    await insertLineage(trx, lineageId, entry.id, at);
    const row = { id: file.id, lineageId, state: 'clean' as const, reading };
    await insertVersion(trx, { ...row, uploadedBy: null, at, scannedAt: null });
    return file.id;
  });
  const material = { title: 'Samtalsmall', kind: 'form', licence: 'cc-by-4.0', file: id } as const;
  await saveWith(app, entry.id, { organisation, material, networkOnly: materials === 'network-only' });
  const published =
    state === 'published' ? await publishEntry(app, system, { entryId: entry.id }) : undefined;
  const slug = published?.ok ? published.value.slug : entry.slug;
  const version = (await findVersions(app.db, [id])).get(id);
  if (!version) throw new Error('The file was not stored.');
  return { id, entry: { ...entry, slug }, path: filePath(version), versionPath: versionPath(version) };
}

type Named = {
  organisation: { slug: string };
  material: { title: string; kind: 'form'; licence: 'cc-by-4.0'; file: string };
  networkOnly: boolean;
};

async function saveWith(app: Making, entryId: string, { organisation, material, networkOnly }: Named) {
  const content = {
    kind: 'team-or-service' as const,
    title: 'Närvaroteam med blankett',
    summary: 'Två personer på halvtid stöttar skolorna. Exempeldata.',
    use: 'service' as const,
    status: 'ordinary' as const,
    tiers: ['remedial' as const],
    target: { note: 'Elever i grundskolan.' },
    team: [{ profession: 'social-worker' as const, relation: 'member' as const }],
    wayIn: { how: 'Rektor ringer teamet.' },
    origin: 'municipality' as const,
    isExample: true,
    organisation: organisation.slug,
    materials: [material],
  };
  const marks = { answers: { contacts: 'unknown' as const }, networkOnly: networkOnly ? ['materials'] : [] };
  const saved = await saveDraft(app, system, { entryId, content, marks, saves: 0 });
  if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
}
