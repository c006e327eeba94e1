import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { mayModerate } from '../../visible-service.ts';
import type { CaredPost } from '../decisions/cared-post-service.ts';
import { findPostWithThread } from '../decisions/cared-post-service.ts';
import { isForOthers } from '../decisions/decision-service.ts';
import { isAnyModerator } from '../moderators/any-moderator.ts';
import type { ReportReason } from '../reports/report.ts';
import { countDecisions, listAwaiting, listChanged, listReported, listUnheard } from './queue-queries.ts';
import { inOrder, isUrgent, type WaitingFor } from './queue-rules.ts';

export type Waiting = {
  postId: string;
  since: string;
  waitsFor: WaitingFor;
  reasons: readonly ReportReason[];
  /** How many decisions have been made of it: what comes after one waits anew. */
  round: number;
  /** Of the decision that its author has answered. */
  decidedBy?: string | null;
};

export type QueueItem = Waiting & CaredPost & { isUrgent: boolean };

/**
 * What waits for this moderator, personal data first, then the oldest; nothing of one's own and nothing that one may not
 * read. Of these posts alone, when ids are given.
 */
export async function openQueue(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  among?: readonly string[],
): Promise<readonly QueueItem[]> {
  requireSelf(actor);
  if (!isAnyModerator(actor)) return [];
  const now = app.clock.now();
  const items: QueueItem[] = [];
  for (const waiting of await listWaiting(app)) {
    if (among && !among.includes(waiting.postId)) continue;
    const cared = await findPostWithThread(app, waiting.postId);
    if (await isFor(app, actor, waiting, cared)) {
      items.push({ ...waiting, ...cared, isUrgent: isUrgent(waiting, now) });
    }
  }
  return inOrder(items);
}

/** What the post waits for, whoever is to decide of it. */
export async function findWaiting(app: Pick<App, 'db'>, postId: string): Promise<Waiting | undefined> {
  return (await listWaiting(app)).find((waiting) => waiting.postId === postId);
}

/** One row a post, for the most pressing of what it waits for. */
async function listWaiting({ db }: Pick<App, 'db'>): Promise<readonly Waiting[]> {
  const reported = (await listReported(db)).map((item) => ({ ...item, waitsFor: reportKind(item.reasons) }));
  const none = { reasons: [] };
  const answered = (await listUnheard(db)).map((item) => ({ ...item, ...none, waitsFor: 'answer' as const }));
  const awaiting = (await listAwaiting(db)).map((item) => ({
    ...item,
    ...none,
    waitsFor: 'first-post' as const,
  }));
  const changed = (await listChanged(db)).map((item) => ({ ...item, ...none, waitsFor: 'changed' as const }));
  const byPost = new Map<string, Omit<Waiting, 'round'>>();
  for (const item of [...changed, ...answered, ...awaiting, ...reported])
    byPost.set(item.postId, { ...byPost.get(item.postId), ...item });
  const rounds = await countDecisions(db, [...byPost.keys()]);
  return [...byPost.values()].map((item) => ({ ...item, round: rounds.get(item.postId) ?? 0 }));
}

function reportKind(reasons: readonly ReportReason[]): 'privacy' | 'report' {
  return reasons.includes('privacy') ? 'privacy' : 'report';
}

async function isFor(
  app: Pick<App, 'db'>,
  actor: Actor,
  { decidedBy }: Waiting,
  cared: CaredPost,
): Promise<boolean> {
  const { post, thread } = cared;
  if (post.authorId !== null && post.authorId === actorId(actor)) return false;
  if (!mayModerate(actor, thread.category, post.authorOrganisationId)) return false;
  return decidedBy === undefined || !(await isForOthers(app, actor, cared, { decidedBy }));
}
