import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Entry } from '../entry/entry.ts';
import { getHead, listFormerSlugs, listPublishedIds } from '../entry/entry-queries.ts';
import { visibleEntry } from '../entry/entry-visibility.ts';
import { findPublished } from '../storage/revision-queries.ts';
import type { EntryFile } from './entry-file.ts';
import type { LibraryFile } from './library-files.ts';
import { writeEntryFile } from './write-entry-file.ts';

/** Every published entry as a library file, with the fields that the actor may see, one at a time in the order of their addresses. */
export async function* exportLibrary(app: Pick<App, 'db'>, actor: Actor): AsyncGenerator<LibraryFile> {
  for (const id of await listPublishedIds(app.db)) {
    const entry = await findPublished(app.db, await getHead(app.db, id));
    if (!entry) continue;
    const file = await toEntryFile(app.db, visibleEntry(entry, actor));
    yield { name: `${file.slug}.md`, text: writeEntryFile(file) };
  }
}

/** The entry as it is exchanged. */
export async function toEntryFile(db: Db, { head, content, marks }: Entry): Promise<EntryFile> {
  const { sections, ...facts } = content;
  return {
    format: 1,
    slug: head.slug,
    formerSlugs: await listFormerSlugs(db, head.id, head.slug),
    label: head.label,
    ...facts,
    answers: marks.answers,
    networkOnly: marks.networkOnly,
    embargoes: marks.embargoes,
    sections,
  };
}
