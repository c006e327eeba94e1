import type { Entry, EntryDraft } from '#src/features/library/entry/entry.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { findOpenDraft, findPublished } from '#src/features/library/storage/revision-queries.ts';
import type { Db } from '#src/platform/app.ts';
import { findOpenText } from './original-service.ts';
import type { VariantPart } from './variant-parts.ts';
import type { Basis } from './variant-queries.ts';
import { changedParts } from './variant-rules.ts';

/** A variant beside what it follows and what its original says by now. */
export type Changes = {
  variant: EntryDraft;
  followed: Entry;
  newest: Entry;
  parts: readonly VariantPart[];
};

/** What the original has changed since the variant took its stand: the open draft is asked before the published text. */
export async function findChanges(db: Db, basis: Basis): Promise<Changes | undefined> {
  const original = await getHead(db, basis.originalId);
  const head = await getHead(db, basis.variantId);
  const variant = (await findOpenDraft(db, head)) ?? (await findPublished(db, head));
  const followed = await findOpenText(db, original, basis.revisionId);
  const newest = await findOpenText(db, original, original.publishedRevisionId ?? '');
  if (!variant || !followed || !newest) return undefined;
  const texts = { followed: followed.content, newest: newest.content };
  return { variant, followed, newest, parts: changedParts(variant.content, texts) };
}
