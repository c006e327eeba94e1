import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { recountThread } from '../../posts/post-change-queries.ts';
import { askerIn } from '../../requests/asker-service.ts';
import { postPlace } from '../../threads/post-place.ts';
import { mayModerate, visiblePost } from '../../visible-service.ts';
import { updateHelped } from './helped-queries.ts';
import { mayMarkHelped } from './helped-rules.ts';

/**
 * Says that an answer helped, or takes that back; either twice changes nothing. Who has asked without a name says so
 * without one, too. Returns the path of the answer's place.
 */
export async function markHelped(
  app: Pick<App, 'db' | 'clock' | 'events' | 'limits'>,
  actor: Actor,
  postId: string,
  isOn: boolean,
): Promise<string> {
  requirePermission(actor, 'forum.write');
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const { post, thread } = await visiblePost(app, actor, postId);
  const asker = await askerIn(app, actor, thread);
  const isAsker = asker !== undefined;
  if (!mayMarkHelped(post, { isAsker, mayModerate: mayModerate(actor, thread.category) }))
    throw new DomainError('forbidden');
  const by = asker === 'unnamed' ? null : personId;
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateHelped(trx, postId, isOn ? { at: isoAt(app.clock), by } : null))) return;
    await recountThread(trx, thread.id);
    const subject = { type: 'thread', id: thread.id } as const;
    const doer = by === null ? system : actor;
    await app.events.append(trx, { kind: 'post.helped', actor: doer, subject, data: { post: postId } });
  });
  return postPlace(thread, post.number);
}
