import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Thread } from '../threads/thread.ts';
import { visiblePost } from '../visible-service.ts';
import { deleteDraft } from '../writing/drafts/draft-queries.ts';
import { withFiles } from '../writing/files/files-html-text.ts';
import { listDraftFiles, listPostFiles, updateFilesToPost } from '../writing/files/post-file-queries.ts';
import { insertMentions } from '../writing/mentions/mention-queries.ts';
import { findCalls } from '../writing/mentions/mention-service.ts';
import { countOutwardLinks } from './links/link-rules.ts';
import { relinkThread } from './links/post-links.ts';
import type { Post } from './post.ts';
import { insertRevision, updateBody } from './post-change-queries.ts';
import type { Posting } from './post-service.ts';
import { changePostState } from './post-state.ts';
import { renderPost } from './render-post.ts';
import { closedFor, stateIn } from './writing-rights.ts';

/** The post that the actor has written and may change; others' are `forbidden`. */
export async function ownPost(
  app: Pick<Posting, 'db'>,
  actor: Actor,
  postId: string,
): Promise<{ post: Post; thread: Thread; personId: string }> {
  requirePermission(actor, 'forum.write');
  const { post, thread } = await visiblePost(app, actor, postId);
  const personId = actorId(actor);
  if (personId === null || post.authorId !== personId) throw new DomainError('forbidden');
  return { post, thread, personId };
}

/**
 * Changes what the actor has written and keeps what it said before; `conflict` when it was changed since `version`.
 * Saving the same words changes nothing. What somebody changes whom nobody has vouched for waits for a moderator again.
 */
export async function editPost(
  app: Posting,
  actor: Actor,
  postId: string,
  { body: md, version, ...law }: { body: string; version: number; lawAsOf?: string | null },
): Promise<Outcome<string>> {
  const { post, thread, personId } = await ownPost(app, actor, postId);
  if (post.version !== version || post.state === 'removed') throw new DomainError('conflict');
  const closed = thread.isLocked ? closedFor(actor, thread) : undefined;
  if (closed) return refused(closed);
  const wrong = await acceptText(app, actor, { body: md });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  app.limits.take('write', personId);
  const calls = await findCalls(app, actor, thread.category, md);
  const rendered = renderPost(md, calls.words);
  const outward = countOutwardLinks(md, app.config.publicOrigin);
  const waits = (await stateIn(app, actor, thread.category, outward)) === 'awaiting';
  const place = `post:${postId}` as const;
  await app.db.transaction().execute(async (trx) => {
    const added = await listDraftFiles(trx, { personId, place });
    await updateFilesToPost(trx, { postId, fileIds: added.map(({ id }) => id) });
    await deleteDraft(trx, { personId, place });
    const lawAsOf = law.lawAsOf === undefined ? post.lawAsOf : law.lawAsOf;
    if (md === post.bodyMd && lawAsOf === post.lawAsOf && added.length === 0) return;
    const html = withFiles(rendered.html, postId, await listPostFiles(trx, postId));
    await insertRevision(trx, app.ids.next(), post);
    await updateBody(trx, post, { body: { ...rendered, html }, lawAsOf, at: isoAt(app.clock) });
    const called = await insertMentions(trx, { postId, personIds: calls.personIds, at: isoAt(app.clock) });
    await app.events.append(trx, {
      kind: 'post.edited',
      actor,
      subject: { type: 'thread', id: thread.id },
      // whom the new words call on
      data: { post: post.id, category: thread.category.id, called },
    });
    if (post.state !== 'visible') return;
    if (waits) await changePostState(app, trx, actor, { post, thread, to: 'awaiting' });
    else await relinkThread(app, trx, actor, thread.id);
  });
  return done(postId);
}
