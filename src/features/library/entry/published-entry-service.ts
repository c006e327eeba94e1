import { LRUCache } from 'lru-cache';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { listExpiries } from '../freshness/expiry/expiry-queries.ts';
import { findPublished, listPublishedRevisions, type RevisionSummary } from '../storage/revision-queries.ts';
import { type Entry, type EntryHead, entryScope } from './entry.ts';
import { findHead, findSlug, getHead } from './entry-queries.ts';
import { visibleEntry } from './entry-visibility.ts';

export type PublishedEntry = { kind: 'entry'; entry: Entry } | { kind: 'moved'; slug: string };

/**
 * What stands at the address for this reader: the published entry with the fields that they may see, or where it has moved.
 * Throws `gone` with the reason when it was withdrawn, `not-found` when nothing was ever published there.
 */
export async function getPublishedEntry(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
): Promise<PublishedEntry> {
  const found = await findSlug(app.db, slug);
  if (!found) throw new DomainError('not-found');
  const head = await getHead(app.db, found.entryId);
  if (isGone(head)) throw new DomainError('gone', { reason: head.withdrawnReason ?? '', slug: head.slug });
  if (head.state !== 'published') throw new DomainError('not-found');
  if (found.current !== slug) return { kind: 'moved', slug: found.current };
  return { kind: 'entry', entry: visibleEntry(await loadPublished(app.db, head), actor) };
}

/** Whether readers once had a page at the address: it is withdrawn with a reason, or put away without one. */
function isGone({ state, publishedAt }: EntryHead): boolean {
  return state === 'withdrawn' || (state === 'archived' && publishedAt !== null);
}

/** The published entry with everything that it says, read now, for whoever then asks `visibleEntry`; nothing when it is not published. */
export async function readPublished({ db }: Pick<App, 'db'>, entryId: string): Promise<Entry | undefined> {
  const head = await findHead(db, entryId);
  const entry = head?.state === 'published' ? await findPublished(db, head) : undefined;
  return entry && { ...entry, expiries: await listExpiries(db, entryId) };
}

/** The head of an entry for those who write it, by its slug; hidden as `not-found` from everybody else. */
export async function getOwnHead(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<EntryHead> {
  const found = await findSlug(app.db, slug);
  const head = found && (await getHead(app.db, found.entryId));
  if (!head || !isPermitted(actor, 'entry.see-draft', entryScope(head))) throw new DomainError('not-found');
  return head;
}

/** The published revisions of an entry, newest first. */
export async function listRevisions(
  app: Pick<App, 'db'>,
  entryId: string,
): Promise<readonly RevisionSummary[]> {
  return listPublishedRevisions(app.db, entryId);
}

const mostKept = 100;
const kept = new WeakMap<Db, LRUCache<string, Entry>>();

/**
 * Loading an entry asks every table of the library, so the latest are kept. A revision never changes once it is published;
 * the key also holds when the entry itself did (confirmed, renamed), and names of others may lag for as long as the entry is kept.
 */
async function loadPublished(db: Db, head: EntryHead): Promise<Entry> {
  const cache = kept.get(db) ?? new LRUCache<string, Entry>({ max: mostKept, ttl: 60_000 });
  kept.set(db, cache);
  const key = `${head.publishedRevisionId} ${head.changedAt}`;
  const known = cache.get(key);
  const expiries = await listExpiries(db, head.id);
  if (known) return { ...known, head, expiries };
  const entry = await findPublished(db, head);
  if (!entry) throw new DomainError('not-found');
  cache.set(key, entry);
  return { ...entry, expiries };
}
