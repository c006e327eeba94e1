import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { categoryObject } from '../../../categories/category.ts';
import { isAnyModerator } from '../../../moderation/moderators/any-moderator.ts';
import { whenVisible } from '../../../news/when-visible.ts';
import type { Post } from '../../../posts/post.ts';
import type { Thread } from '../../../threads/thread.ts';
import { mayModerate, visiblePost } from '../../../visible-service.ts';
import { fileStanding, type PostFile } from '../post-file.ts';
import { listPostFiles } from '../post-file-queries.ts';
import { listUnseen, updateSeen } from './second-look-queries.ts';

type Reading = Pick<App, 'db'>;

/** The files of a post that no program can read and that wait for a second person; `isOwn`: attached by whoever looks. */
export type SecondLook = {
  post: Post;
  thread: Thread;
  files: readonly (PostFile & { isOwn: boolean })[];
};

/** For those who look after the talk where the post stands; anybody else who reads it is refused. */
export async function openSecondLook(app: Reading, actor: Actor, postId: string): Promise<SecondLook> {
  requirePermission(actor, 'forum.write');
  const { post, thread } = await visiblePost(app, actor, postId);
  requirePermission(actor, 'forum.moderate', categoryObject(thread.category, post.authorOrganisationId));
  const personId = requireSelf(actor);
  const waiting = (await listPostFiles(app.db, postId)).filter((file) => fileStanding(file) === 'unapproved');
  const files = waiting.map((file) => ({ ...file, isOwn: file.uploadedBy === personId }));
  return { post, thread, files };
}

/** Lets readers have the file; nobody does so with what they have attached themselves. */
export async function letFileBeRead(
  app: Pick<App, 'db' | 'clock' | 'audit'>,
  actor: Actor,
  postId: string,
  fileId: string,
): Promise<void> {
  const { files } = await openSecondLook(app, actor, postId);
  const file = files.find(({ id }) => id === fileId);
  if (!file) throw new DomainError('not-found');
  if (file.isOwn) throw new DomainError('forbidden', { action: 'forum.moderate' });
  await app.db.transaction().execute(async (trx) => {
    await updateSeen(trx, fileId, { personId: requireSelf(actor), at: isoAt(app.clock) });
    const object = { type: 'file', id: fileId } as const;
    await app.audit.record(trx, { actor, action: 'post-file.approved', object });
  });
}

/** The posts whose files wait for this person, each with since when. */
export async function listSecondLooks(
  app: Reading,
  actor: Actor,
): Promise<readonly { post: Post; thread: Thread; since: string }[]> {
  if (!isAnyModerator(actor)) return [];
  const unseen = await listUnseen(app.db, requireSelf(actor));
  const looks = await Promise.all(
    unseen.map(async ({ postId, since }) => {
      const found = await whenVisible(visiblePost(app, actor, postId));
      const mine = found && mayModerate(actor, found.thread.category, found.post.authorOrganisationId);
      return mine ? { ...found, since } : undefined;
    }),
  );
  return looks.filter((look) => look !== undefined);
}
