import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type EntryHead, entryScope } from '../entry/entry.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { findPublished } from '../storage/revision-queries.ts';
import type { Expiry } from './expiry/expiry.ts';
import { listExpiries } from './expiry/expiry-queries.ts';
import { freshnessFacts } from './expiry/freshness-rules.ts';

export type FreshnessPage = {
  head: EntryHead;
  title: string;
  summary: string;
  /** The last day that somebody vouched for it; empty when no day is known. */
  confirmedDay: string;
  mayWithdraw: boolean;
  /** Why it cannot be relied on today. */
  passed: readonly Expiry[];
};

/** A published description, for those who can vouch for it. */
export async function openFreshness(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<FreshnessPage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.confirm', entryScope(head));
  const entry = await findPublished(app.db, head);
  if (!entry) throw new DomainError('not-found');
  const { title, summary } = entry.content;
  const { confirmedDay } = freshnessFacts(entry.content, entry.revision.publishedAt ?? '');
  const mayWithdraw = isPermitted(actor, 'entry.withdraw', entryScope(head));
  const today = swedishDay(app.clock.now());
  const passed = (await listExpiries(app.db, head.id)).filter(({ lastDay }) => lastDay < today);
  return { head, title, summary, confirmedDay, mayWithdraw, passed };
}
