import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type CaredPost, findPostWithThread } from './cared-post-service.ts';
import type { Decision } from './decision.ts';
import { listDecisions, updateAnswer } from './decision-queries.ts';
import { answerable } from './decision-rules.ts';
import type { Deciding } from './decision-service.ts';

export type OwnDecisions = CaredPost & {
  decisions: readonly Decision[];
  /** The one that the author may answer. */
  open: Decision | undefined;
};

/** What was decided of one's own post, whatever has become of it; nobody else finds it. */
export async function openOwnDecisions(
  app: Pick<App, 'db'>,
  actor: Actor,
  postId: string,
): Promise<OwnDecisions> {
  const personId = requireSelf(actor);
  const cared = await findPostWithThread(app, postId);
  if (cared.post.authorId !== personId) throw new DomainError('not-found');
  const decisions = await listDecisions(app.db, postId);
  return { ...cared, decisions, open: answerable(decisions) };
}

/** Says what the author thinks of the last decision, once: it goes back to those who moderate. */
export async function answerDecision(
  app: Deciding & Pick<App, 'limits'>,
  actor: Actor,
  postId: string,
  { answer }: { answer: string },
): Promise<Outcome<null>> {
  const { thread, open } = await openOwnDecisions(app, actor, postId);
  if (!open) throw new DomainError('conflict');
  const wrong = await acceptText(app, actor, { answer });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  app.limits.take('write', requireSelf(actor));
  await app.db.transaction().execute(async (trx) => {
    await updateAnswer(trx, open.id, { answer, at: isoAt(app.clock) });
    const subject = { type: 'thread' as const, id: thread.id };
    const data = { post: postId, decision: open.id };
    await app.events.append(trx, { kind: 'post.decision-answered', actor, subject, data });
  });
  return done(null);
}
