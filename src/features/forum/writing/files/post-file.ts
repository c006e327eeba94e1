import {
  addressName,
  type MaterialVersion,
  standingOf,
} from '#src/features/library/materials/files/material-version.ts';

/** A file that is sent with a post. */
export type PostFile = Pick<
  MaterialVersion,
  'sha256' | 'mime' | 'sizeBytes' | 'fileName' | 'reading' | 'uploadedBy'
> & {
  id: string;
  /** The post that it belongs to; nothing while it is a draft's. */
  postId: string | null;
  state: 'quarantined' | 'clean' | 'refused';
  /** When a second person has looked at a file that no program can read. */
  approvedAt: string | null;
};

/** Why the file is not handed out yet, or that it may be; as of materials. */
export function fileStanding(file: Pick<PostFile, 'state' | 'reading' | 'approvedAt'>) {
  return standingOf({ ...file, isApproved: file.approvedAt !== null });
}

/** More belong in the library, as material. */
export const mostFiles = 5;

/** The Swedish path of a post's file. */
export function postFilePath(postId: string, { id, fileName }: Pick<PostFile, 'id' | 'fileName'>): string {
  return `/inlagg/${postId}/fil/${id}/${addressName(fileName)}`;
}
