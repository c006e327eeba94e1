import { type Actor, actorId, type Role } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { Category } from '../categories/category.ts';
import type { PostState } from '../posts/post.ts';
import { isVisiblePost, mayModerate } from '../visible-service.ts';
import { type ShownAuthor, toAuthor } from './author.ts';
import type { PostRow } from './post-page-queries.ts';

/** A post of the thread as this reader is shown it. */
export type ShownPost = {
  id: string;
  number: number;
  state: PostState;
  version: number;
  author: ShownAuthor;
  isOwn: boolean;
  /** The reader looks after it. */
  mayModerate: boolean;
  /** Nothing of a post that the reader may not read: then the page says that and why. */
  html: string | undefined;
  stateReason: string | null;
  replyTo: { number: number; author: ShownAuthor } | undefined;
  kind: 'post' | 'did-so';
  didEntryId: string | null;
  helpedAt: string | null;
  lawAsOf: string | null;
  /** Who has checked it, by name, for members alone. */
  lawCheckedBy: string | null;
  lawCheckedAt: string | null;
  createdAt: string;
  editedAt: string | null;
  thanks: number;
};

/** The post for this reader; nothing of one that waits for a moderator and is somebody else's. */
export function showPost(row: PostRow, category: Category, actor: Actor): ShownPost | undefined {
  const { author_id: authorId, author_organisation_id: authorOrganisationId, state } = row;
  const isReadable = isVisiblePost(actor, { state, authorId, authorOrganisationId }, category);
  if (!isReadable && state === 'awaiting') return undefined;
  const seesNames = canSee(actor, 'member');
  return {
    id: row.id,
    number: row.number,
    state,
    version: row.version,
    author: withName(toAuthor(row), seesNames),
    isOwn: authorId !== null && authorId === actorId(actor),
    mayModerate: mayModerate(actor, category, authorOrganisationId),
    html: isReadable ? row.body_html : undefined,
    stateReason: row.state_reason,
    replyTo: replyOf(row),
    kind: row.kind,
    didEntryId: row.did_entry_id,
    helpedAt: row.helped_at,
    lawAsOf: row.law_as_of,
    lawCheckedBy: seesNames ? row.law_checker_name : null,
    lawCheckedAt: row.law_checked_at,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    thanks: row.thanks,
  };
}

const withName = (author: ShownAuthor, seesNames: boolean): ShownAuthor =>
  seesNames ? author : { ...author, name: null };

function replyOf({ reply_number, reply_role, reply_unnamed, reply_organisation }: PostRow) {
  if (reply_number === null) return undefined;
  const isUnnamed = reply_unnamed === 1;
  const organisation =
    isUnnamed || reply_organisation === null ? null : { slug: '', name: reply_organisation };
  return { number: reply_number, author: { role: reply_role as Role, organisation, name: null, isUnnamed } };
}
