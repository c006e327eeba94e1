import type { Role } from '#src/platform/access/actor.ts';

export type PostState = 'visible' | 'awaiting' | 'hidden' | 'removed';

/** One person's words in a thread. */
export type Post = {
  id: string;
  threadId: string;
  /** Its place in the thread, given once and kept for ever. */
  number: number;
  authorId: string | null;
  /** As the author was when it was written. */
  authorOrganisationId: string | null;
  authorRole: Role;
  /** Written by the coordinator for a municipality that is not named. */
  isForUnnamed: boolean;
  replyToId: string | null;
  kind: 'post' | 'did-so';
  /** The entry or local variant that tells how they did. */
  didEntryId: string | null;
  bodyMd: string;
  bodyHtml: string;
  state: PostState;
  stateReason: string | null;
  helpedAt: string | null;
  /** An answer about law: as of which day, and who has checked it. */
  lawAsOf: string | null;
  lawCheckedBy: string | null;
  lawCheckedAt: string | null;
  createdAt: string;
  editedAt: string | null;
  version: number;
};

/** The permanent Swedish path of a post: leads to its place in the thread. */
export function postPath({ id }: Pick<Post, 'id'>): string {
  return `/inlagg/${id}`;
}

/** The anchor of a post on the page of its thread. */
export function postAnchor({ number }: Pick<Post, 'number'>): string {
  return `inlagg-${number}`;
}
