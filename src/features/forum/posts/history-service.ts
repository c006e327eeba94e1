import { lineDiff, type Piece } from '#src/features/library/revisions/word-diff-rules.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Thread } from '../threads/thread.ts';
import { visiblePost } from '../visible-service.ts';
import { listFormerVersions, type PostVersion } from './history-queries.ts';
import type { Post } from './post.ts';

/** A version beside the one before it; of the first, and next to one whose text is gone, there is nothing to compare. */
export type ShownVersion = PostVersion & { changes: readonly (readonly Piece[])[]; isRedacted: boolean };
export type PostHistory = { post: Post; thread: Thread; versions: readonly ShownVersion[] };

/** How a post has changed, for members who see it, the version in force first. */
export async function readPostHistory(
  app: Pick<App, 'db'>,
  actor: Actor,
  postId: string,
): Promise<PostHistory> {
  requirePermission(actor, 'forum.write');
  const { post, thread } = await visiblePost(app, actor, postId);
  const { version, bodyMd: md, bodyHtml: html } = post;
  const all = [
    { version, md, html, at: post.editedAt ?? post.createdAt },
    ...(await listFormerVersions(app.db, postId)),
  ];
  const versions = all.map((one, index) => ({
    ...one,
    isRedacted: one.md === '',
    changes: changesFrom(all[index + 1], one),
  }));
  return { post, thread, versions };
}

function changesFrom(before: PostVersion | undefined, after: PostVersion): ShownVersion['changes'] {
  if (!before?.md || !after.md) return [];
  return lineDiff(before.md.split('\n'), after.md.split('\n'));
}
