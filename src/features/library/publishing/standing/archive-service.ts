import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { entryScope } from '#src/features/library/entry/entry.ts';
import type { Publishing } from '#src/features/library/entry/entry-record.ts';
import { archiveEntry, restoreEntry } from '#src/features/library/entry/entry-service.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { DomainError } from '#src/platform/errors.ts';
import { findStanding, type OwnEntryRow } from '../publishing-queries.ts';

/** A description that may be put away, for those who may do so. */
export async function openArchiving(
  app: Pick<Publishing, 'db'>,
  actor: Actor,
  slug: string,
): Promise<OwnEntryRow> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, head.publishedAt === null ? 'entry.write' : 'entry.withdraw', entryScope(head));
  const standing = await findStanding(app.db, head.id);
  if (!standing) throw new DomainError('not-found');
  return standing;
}

/** Puts the description away: out of the lists, everything kept. */
export async function archiveDescription(app: Publishing, actor: Actor, slug: string): Promise<void> {
  const { entryId } = await openArchiving(app, actor, slug);
  await archiveEntry(app, actor, entryId);
}

/** Takes the description out again, as it stood. */
export async function restoreDescription(app: Publishing, actor: Actor, slug: string): Promise<void> {
  const { entryId } = await openArchiving(app, actor, slug);
  await restoreEntry(app, actor, entryId);
}
