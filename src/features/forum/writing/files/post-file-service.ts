import type { Readable } from 'node:stream';
import { addressName, dispositionOf } from '#src/features/library/materials/files/material-version.ts';
import type { ByteRange } from '#src/lib/byte-range.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { visiblePost } from '../../visible-service.ts';
import { type PostFile, postFilePath } from './post-file.ts';
import { listPostFiles } from './post-file-queries.ts';

type Asked = { postId: string; fileId: string; name: string };

/** What stands at an address of a post's file. */
export type PostFileAnswer =
  | { kind: 'moved'; path: string }
  | { kind: 'waits'; standing: 'quarantined' | 'refused' }
  | { kind: 'file'; file: PostFile & { disposition: string }; open(range?: ByteRange): Readable };

/** The file for whoever reads the post now; throws `not-found`. */
export async function findPostFile(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  { postId, fileId, name }: Asked,
): Promise<PostFileAnswer> {
  await visiblePost(app, actor, postId);
  const file = (await listPostFiles(app.db, postId)).find(({ id }) => id === fileId);
  if (!file) throw new DomainError('not-found');
  if (name !== addressName(file.fileName)) return { kind: 'moved', path: postFilePath(postId, file) };
  if (file.state !== 'clean') return { kind: 'waits', standing: file.state };
  const open = (range?: ByteRange) => app.files.open(file.sha256, range);
  return { kind: 'file', file: { ...file, disposition: dispositionOf(file) }, open };
}
