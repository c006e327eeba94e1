import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId, system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { orConflict } from '#src/platform/or-conflict.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Post } from '../../posts/post.ts';
import { findPost } from '../../posts/post-queries.ts';
import type { Thread } from '../../threads/thread.ts';
import { mayModerate, visibleThread } from '../../visible-service.ts';
import { listDecisions } from '../decisions/decision-queries.ts';
import { type Deciding, storeDecision, takeEffect } from '../decisions/decision-service.ts';
import { templateText, untilReadText } from '../decisions/decision-text.ts';
import type { Report } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { countReportingMembers, findOwnReport, insertReport, updateReport } from './report-queries.ts';
import { hidesAtOnce, isKept, mayReportAgain } from './report-rules.ts';

export type Reportable = { post: Post; thread: Thread; own: Report | undefined };

/** The post that one wants to report, and what one has said of it before; `not-found` for what one does not see. */
export async function openReport(app: Pick<App, 'db'>, actor: Actor, postId: string): Promise<Reportable> {
  const post = await findPost(app.db, postId);
  if (!post) throw new DomainError('not-found');
  const thread = await visibleThread(app, actor, post.threadId);
  // what has just been hidden was seen when the form was opened
  if (post.state !== 'visible' && post.state !== 'hidden') throw new DomainError('not-found');
  const personId = actorId(actor);
  return { post, thread, own: personId ? await findOwnReport(app.db, postId, personId) : undefined };
}

type Reporting = Deciding & Pick<App, 'limits'>;

/**
 * Tells the moderators that a post is wrong; returns what becomes of it at once. Everybody who reads it may, members once
 * each; more of the same from one person changes nothing until the post is changed.
 */
export async function reportPost(
  app: Reporting,
  actor: Actor,
  { postId, clientKey }: { postId: string; clientKey: string },
  input: ReportInput,
): Promise<Outcome<'hidden' | 'waiting'>> {
  const reportable = await openReport(app, actor, postId);
  if (reportable.post.state === 'hidden') return done('hidden');
  const wrong = await acceptText(app, actor, { note: input.note });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  app.limits.take('report', actorId(actor) ?? clientKey);
  if (!saysMore(reportable, input)) return done('waiting');
  const stored = app.db.transaction().execute((trx) => storeReport(app, trx, actor, reportable, input));
  const became = await orConflict(stored);
  if (became !== 'conflict') return done(became);
  const { post } = await openReport(app, actor, postId);
  // somebody else's report was a moment earlier
  if (post.state === 'hidden') return done('hidden');
  throw new DomainError('conflict');
}

/** Whether there is something new in it: a first report, one of personal data, or one of a text that was changed since. */
function saysMore({ post, own }: Reportable, { reason }: ReportInput): boolean {
  if (!own || mayReportAgain(post, own)) return true;
  return own.state === 'open' && own.reason !== 'privacy' && reason === 'privacy';
}

async function storeReport(
  app: Reporting,
  trx: Db,
  actor: Actor,
  { post, thread, own }: Reportable,
  { reason, note }: ReportInput,
): Promise<'hidden' | 'waiting'> {
  const [postId, reportedBy, at] = [post.id, actorId(actor), isoAt(app.clock)];
  if (own) await updateReport(trx, own.id, { reason, note, at });
  else await insertReport(trx, { id: app.ids.next(), postId, reason, note, reportedBy, at });
  const subject = { type: 'thread' as const, id: thread.id };
  await app.events.append(trx, { kind: 'post.reported', actor, subject, data: { post: postId, reason } });
  const decisions = await listDecisions(trx, postId);
  const by = reporterOf(actor, post, thread);
  const members = await countReportingMembers(trx, postId);
  if (!hidesAtOnce({ reason, by, members, isKept: isKept(post, decisions.at(-1)) })) return 'waiting';
  const hiding = { act: 'hide', cause: reason, number: decisions.length + 1 } as const;
  if (by === 'moderator') {
    await storeDecision(app, trx, actor, { post, thread }, { ...hiding, reason: templateText(reason) });
  } else {
    // not the reporter's act: nobody is to read from it who reported
    await takeEffect(app, trx, system, { post, thread }, { ...hiding, reason: untilReadText() });
  }
  return 'hidden';
}

function reporterOf(actor: Actor, post: Post, { category }: Thread): 'moderator' | 'member' | 'anyone' {
  const isOwn = post.authorId !== null && post.authorId === actorId(actor);
  if (!isOwn && mayModerate(actor, category, post.authorOrganisationId)) return 'moderator';
  return actor.keys.has('member') ? 'member' : 'anyone';
}
