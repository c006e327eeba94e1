import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { findStateBy } from '../../posts/post-change-queries.ts';
import { listModeratorIds } from '../moderators/moderators-of-service.ts';
import { blankHistory } from '../redaction/blank-history.ts';
import type { ReportReason } from '../reports/report.ts';
import { blankNotes, closeReports } from '../reports/report-queries.ts';
import { type CaredPost, getCaredPost } from './cared-post-service.ts';
import type { Decision, DecisionAct } from './decision.ts';
import type { DecisionInput } from './decision-input.ts';
import { insertDecision, listDecisions, updateAnswersHeard } from './decision-queries.ts';
import { actsOn, pointedAtSomebody, restricts, stateAfter, unheard } from './decision-rules.ts';
import { causeText } from './decision-text.ts';
import { judgePost } from './post-state-service.ts';

export type Deciding = TextGate & Pick<App, 'ids' | 'events' | 'registries'>;

/**
 * Decides of a post: what is reported, what waits for its first look, or what its author has answered. The author gets
 * the reason. `conflict` when somebody has decided, or the post was changed, since the moderator looked.
 */
export async function decidePost(
  app: Deciding,
  actor: Actor,
  postId: string,
  input: DecisionInput,
): Promise<Outcome<null>> {
  const cared = await getCaredPost(app, actor, postId);
  const decisions = await listDecisions(app.db, postId);
  await requireFreshEyes(app, actor, cared, decisions);
  const { post } = cared;
  const { act, number, version } = input;
  const acts = actsOn({ ...post, stateBy: await findStateBy(app.db, postId) });
  if (!acts.includes(act) || number !== decisions.length + 1 || version !== post.version) {
    throw new DomainError('conflict');
  }
  const takes = restricts(act);
  if (takes && !input.cause) return refused({ cause: { code: 'required' } });
  if (takes && input.reason === '') return refused({ reason: { code: 'required' } });
  const wrong = await acceptText(app, actor, { reason: input.reason });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const cause = (takes && input.cause) || null;
  const blanks = act === 'restore' && input.history !== 'keep' && pointedAtSomebody(decisions);
  await app.db.transaction().execute(async (trx) => {
    await storeDecision(app, trx, actor, cared, { act, cause, reason: input.reason, number });
    if (blanks) await blankHistory(app, trx, actor, cared);
  });
  return done(null);
}

export type MadeDecision = { act: DecisionAct; cause: ReportReason | null; reason: string; number: number };

/** Writes a moderator's decision in the open transaction, with what follows for the post, its reports and its author. */
export async function storeDecision(
  app: Deciding,
  trx: Db,
  actor: Actor,
  cared: CaredPost,
  decision: MadeDecision,
): Promise<void> {
  const { id: postId } = cared.post;
  const [at, by] = [isoAt(app.clock), actorId(actor)];
  await takeEffect(app, trx, actor, cared, decision);
  await closeReports(trx, postId, { state: restricts(decision.act) ? 'upheld' : 'dismissed', by, at });
  await updateAnswersHeard(trx, postId, { by, at });
  // whoever reports a pupil's data may repeat it
  if (decision.act === 'remove' && decision.cause === 'privacy') await blankNotes(trx, postId);
}

/** Writes what is decided in the open transaction, moves the post, and tells its author; what led to it stays open. */
export async function takeEffect(
  app: Deciding,
  trx: Db,
  actor: Actor,
  { post, thread }: CaredPost,
  { act, cause, reason, number }: MadeDecision,
): Promise<void> {
  const [id, decidedAt, decidedBy] = [app.ids.next(), isoAt(app.clock), actorId(actor)];
  const to = stateAfter(act, post.state);
  await insertDecision(trx, post.id, { id, number, act, cause, reason, decidedBy, decidedAt });
  const shown = cause && causeText(cause);
  await judgePost(app, trx, actor, { post, thread, to, reason: shown, isPrivate: cause === 'privacy' });
  const data = { post: post.id, act, decision: id };
  const subject = { type: 'thread' as const, id: thread.id };
  await app.events.append(trx, { kind: 'post.decided', actor, subject, data });
  await app.audit.record(trx, {
    actor,
    action: `post.${act}`,
    object: { type: 'post', id: post.id },
    data: { thread: thread.id, ...(cause && { cause }) },
  });
}

/** What the author has answered is heard by another moderator than the one who decided, when there is one. */
async function requireFreshEyes(
  app: Deciding,
  actor: Actor,
  cared: CaredPost,
  decisions: readonly Decision[],
): Promise<void> {
  const answered = unheard(decisions);
  if (answered && (await isForOthers(app, actor, cared, answered))) {
    throw new DomainError('forbidden', { action: 'own-decision' });
  }
}

/** Whether the answer waits for somebody else: the actor made the decision, and is not the only one who could hear it. */
export async function isForOthers(
  app: Pick<App, 'db'>,
  actor: Actor,
  cared: CaredPost,
  { decidedBy }: Pick<Decision, 'decidedBy'>,
): Promise<boolean> {
  if (decidedBy === null || decidedBy !== actorId(actor)) return false;
  const ids = await listModeratorIds(app.db, cared);
  return ids.some((id) => id !== decidedBy && id !== cared.post.authorId);
}
