import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { blankHeadings } from '../../posts/headings/heading-queries.ts';
import type { CaredPost } from '../decisions/cared-post-service.ts';
import type { RedactionInput } from './redaction-input.ts';
import { blankRevisions, countReadableRevisions } from './redaction-queries.ts';

type Blanking = Pick<App, 'events' | 'audit'>;

/** Takes away, in the open transaction, what a post said before it was shown again, and with the first what its thread was called. */
export async function blankHistory(app: Blanking, trx: Db, actor: Actor, cared: CaredPost): Promise<void> {
  const { post, thread } = cared;
  if (post.number === 1) await blankHeadings(trx, thread.id);
  if ((await countReadableRevisions(trx, post.id)) === 0) return;
  await blankRevisions(trx, post.id);
  await recordRedaction(app, trx, actor, cared, { what: 'history', cause: 'privacy' });
}

/** Everything that has copied the words – the search index, cached pages – reads the thread again. */
export async function recordRedaction(
  app: Blanking,
  trx: Db,
  actor: Actor,
  { post, thread }: CaredPost,
  { what, cause }: Pick<RedactionInput, 'what' | 'cause'>,
): Promise<void> {
  const data = { post: post.id, category: thread.category.id, redacted: what };
  const subject = { type: 'thread' as const, id: thread.id };
  await app.events.append(trx, { kind: 'post.edited', actor, subject, data });
  const object = { type: 'post', id: post.id };
  await app.audit.record(trx, {
    actor,
    action: 'post.redacted',
    object,
    data: { what, cause, thread: thread.id },
  });
}
