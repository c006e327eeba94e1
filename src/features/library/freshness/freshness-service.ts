import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type EntryHead, entryScope } from '../entry.ts';
import { freshnessFacts } from '../freshness-rules.ts';
import { getOwnHead } from '../published-entry-service.ts';
import { findPublished } from '../storage/revision-queries.ts';

export type FreshnessPage = {
  head: EntryHead;
  title: string;
  summary: string;
  /** The last day that somebody vouched for it; empty when no day is known. */
  confirmedDay: string;
  mayWithdraw: boolean;
};

/** A published description, for those who can vouch for it. */
export async function openFreshness(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
): Promise<FreshnessPage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const entry = await findPublished(app.db, head);
  if (!entry) throw new DomainError('not-found');
  const { title, summary } = entry.content;
  const { confirmedDay } = freshnessFacts(entry.content, entry.revision.publishedAt ?? '');
  const mayWithdraw = isPermitted(actor, 'entry.withdraw', entryScope(head));
  return { head, title, summary, confirmedDay, mayWithdraw };
}
