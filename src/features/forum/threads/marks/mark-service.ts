import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { visiblePost } from '../../visible-service.ts';
import { postPlace } from '../post-place.ts';
import { deleteMark, insertMark } from './mark-queries.ts';

type Marking = Pick<App, 'db' | 'clock' | 'events' | 'limits'>;

/** Thanks for a colleague's post, or takes the thanks back; either twice changes nothing. Returns the path of the post's place. */
export async function thankForPost(
  app: Marking,
  actor: Actor,
  postId: string,
  isOn: boolean,
): Promise<string> {
  requirePermission(actor, 'forum.write');
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const { post, thread } = await visiblePost(app, actor, postId);
  if (post.authorId === personId || post.state !== 'visible') throw new DomainError('forbidden');
  const mark = { postId, personId };
  await app.db.transaction().execute(async (trx) => {
    const isChanged = isOn
      ? await insertMark(trx, 'post_thanks', mark, app.clock.now().toISOString())
      : await deleteMark(trx, 'post_thanks', mark);
    if (!isChanged) return;
    const subject = { type: 'thread', id: thread.id } as const;
    await app.events.append(trx, { kind: 'post.thanked', actor, subject, data: { post: postId } });
  });
  return postPlace(thread, post.number);
}

/** Keeps the post among the person's own bookmarks, or takes it from there. Returns the path of the post's place. */
export async function bookmarkPost(
  app: Marking,
  actor: Actor,
  postId: string,
  isOn: boolean,
): Promise<string> {
  requirePermission(actor, 'forum.write');
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const { post, thread } = await visiblePost(app, actor, postId);
  const mark = { postId, personId };
  if (isOn) await insertMark(app.db, 'post_bookmark', mark, app.clock.now().toISOString());
  else await deleteMark(app.db, 'post_bookmark', mark);
  return postPlace(thread, post.number);
}
