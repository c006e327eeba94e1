import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Category, categoryObject } from '../../categories/category.ts';
import { postPlace } from '../../threads/post-place.ts';
import { visiblePost } from '../../visible-service.ts';
import { updateLawCheck } from './law-queries.ts';

/** Whether the actor checks answers about law there. */
export function mayCheckLaw(actor: Actor, category: Category): boolean {
  return isPermitted(actor, 'forum.check-law', categoryObject(category));
}

/**
 * Says that an answer about law, as it stood in `version`, holds today. `conflict` when it was changed since or is no
 * such answer. Returns the path of the answer's place.
 */
export async function checkLaw(
  app: Pick<App, 'db' | 'clock' | 'events' | 'audit'>,
  actor: Actor,
  postId: string,
  version: number,
): Promise<string> {
  requirePermission(actor, 'forum.write');
  const { post, thread } = await visiblePost(app, actor, postId);
  requirePermission(actor, 'forum.check-law', categoryObject(thread.category));
  const by = requireSelf(actor);
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateLawCheck(trx, postId, { by, at: isoAt(app.clock), version })))
      throw new DomainError('conflict');
    const subject = { type: 'thread', id: thread.id } as const;
    await app.events.append(trx, { kind: 'post.law-checked', actor, subject, data: { post: postId } });
    await app.audit.record(trx, {
      actor,
      action: 'post.law-checked',
      object: { type: 'post', id: postId },
      data: { version },
    });
  });
  return postPlace(thread, post.number);
}
