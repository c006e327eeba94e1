import type { Readable } from 'node:stream';
import { addressName, dispositionOf } from '#src/features/library/materials/files/material-version.ts';
import type { ByteRange } from '#src/lib/byte-range.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { mayModerate, visiblePost } from '../../visible-service.ts';
import { fileStanding, type PostFile, postFilePath } from './post-file.ts';
import { listPostFiles } from './post-file-queries.ts';

type Asked = { postId: string; fileId: string; name: string };

/** What stands at an address of a post's file. */
export type PostFileAnswer =
  | { kind: 'moved'; path: string }
  | { kind: 'waits'; standing: Exclude<ReturnType<typeof fileStanding>, 'ready'> }
  | { kind: 'file'; file: PostFile & { disposition: string }; open(range?: ByteRange): Readable };

/**
 * The file for whoever reads the post now; throws `not-found`. What waits for a second look is there for those who look
 * after the talk, and for whoever attached it.
 */
export async function findPostFile(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  { postId, fileId, name }: Asked,
): Promise<PostFileAnswer> {
  const { post, thread } = await visiblePost(app, actor, postId);
  const file = (await listPostFiles(app.db, postId)).find(({ id }) => id === fileId);
  if (!file) throw new DomainError('not-found');
  if (name !== addressName(file.fileName)) return { kind: 'moved', path: postFilePath(postId, file) };
  const standing = fileStanding(file);
  const isOwn = file.uploadedBy !== null && file.uploadedBy === actorId(actor);
  const mayLook =
    standing === 'unapproved' && (isOwn || mayModerate(actor, thread.category, post.authorOrganisationId));
  if (standing !== 'ready' && !mayLook) return { kind: 'waits', standing };
  const open = (range?: ByteRange) => app.files.open(file.sha256, range);
  return { kind: 'file', file: { ...file, disposition: dispositionOf(file) }, open };
}
