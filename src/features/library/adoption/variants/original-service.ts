import type { Entry, EntryHead } from '#src/features/library/entry/entry.ts';
import { findSlug, getHead } from '#src/features/library/entry/entry-queries.ts';
import { visibleEntry } from '#src/features/library/entry/entry-visibility.ts';
import { findPublished } from '#src/features/library/storage/revision-queries.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';

/** What a variant builds on; the text is there as long as it is published. */
export type Original = { head: EntryHead; title: string; entry: Entry | undefined };

/** The original by its slug, as everybody reads it; its name stays known when it has been withdrawn. */
export async function findOriginal(db: Db, slug: string): Promise<Original | undefined> {
  const found = await findSlug(db, slug);
  if (!found) return undefined;
  const head = await getHead(db, found.entryId);
  const text = await findPublished(db, head);
  if (!text) return undefined;
  const entry = head.state === 'published' ? visibleEntry(text, anonymous) : undefined;
  return { head, title: text.content.title, entry };
}

/** An earlier or the newest text of an entry, as everybody reads it. */
export async function findOpenText(db: Db, head: EntryHead, revisionId: string): Promise<Entry | undefined> {
  const text = await findPublished(db, { ...head, publishedRevisionId: revisionId });
  return text && visibleEntry({ ...text, head }, anonymous);
}
