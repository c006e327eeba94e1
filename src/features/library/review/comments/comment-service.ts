import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { findSlug, getHead } from '#src/features/library/entry/entry-queries.ts';
import { findPublished } from '#src/features/library/storage/revision-queries.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import type { CommentField, CommentKind } from '../review-input.ts';
import { findReview } from '../review-queries.ts';
import { type Comment, findThread, insertComment, listComments, updateClosed } from './comment-queries.ts';

/** A comment with its answers. */
export type Thread = Comment & { answers: readonly Comment[]; isMine: boolean };

type Reading = Pick<App, 'db'>;
type Writing = TextGate & Pick<App, 'ids' | 'events' | 'limits'>;

/** What was said, for those who take part: those who see drafts, the reviewer of a review, the member who asked. */
export async function listThreads(
  app: Reading,
  actor: Actor,
  head: EntryHead,
  kind: CommentKind,
): Promise<readonly Thread[]> {
  const all = await listComments(app.db, head.id, kind);
  const seesAll = await takesPart(app, actor, head, kind);
  const personId = actorId(actor);
  return all
    .filter(({ parentId, authorId }) => parentId === null && (seesAll || isBy(personId, authorId)))
    .map((comment) => ({
      ...comment,
      answers: all.filter(({ parentId }) => parentId === comment.id),
      isMine: isBy(personId, comment.authorId),
    }));
}

const isBy = (personId: string | null, authorId: string | null) => personId !== null && personId === authorId;

async function takesPart(app: Reading, actor: Actor, head: EntryHead, kind: CommentKind): Promise<boolean> {
  if (isPermitted(actor, 'entry.see-draft', entryScope(head))) return true;
  if (kind !== 'review') return false;
  const review = await findReview(app.db, head.id);
  return isBy(actorId(actor), review?.reviewerId ?? null);
}

export type ReaderComments = {
  head: EntryHead;
  title: string;
  threads: readonly Thread[];
  /** The readers whom the comments are written to. */
  isOwn: boolean;
};

/** What members say to those who wrote a published text; each member sees their own. */
export async function openComments(app: Reading, actor: Actor, slug: string): Promise<ReaderComments> {
  const head = await getCommented(app, slug);
  requirePermission(actor, 'entry.comment');
  const published = await findPublished(app.db, head);
  if (!published) throw new DomainError('not-found');
  return {
    head,
    title: published.content.title,
    threads: await listThreads(app, actor, head, 'reader'),
    isOwn: isPermitted(actor, 'entry.see-draft', entryScope(head)),
  };
}

async function getCommented(app: Reading, slug: string): Promise<EntryHead> {
  const found = await findSlug(app.db, slug);
  if (!found) throw new DomainError('not-found');
  return getHead(app.db, found.entryId);
}

/** A form as it came: the faults are told only to those who may write. */
type Typed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

type NewComment = { kind: CommentKind; field?: CommentField | undefined; body: string };

/** Says something about the text, to those who take part alone. */
export async function writeComment(
  app: Writing,
  actor: Actor,
  slug: string,
  typed: Typed<NewComment>,
): Promise<Outcome<{ slug: string; kind: CommentKind }>> {
  const personId = requireSelf(actor);
  const head = await getCommented(app, slug);
  await requireVoice(app, actor, head, typed.ok ? typed.value.kind : 'reader');
  if (!typed.ok) return refused(typed.errors);
  const { kind, field, body } = typed.value;
  const blocked = await acceptText(app, actor, { body });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  app.limits.take('write', personId);
  const comment = { id: app.ids.next(), entryId: head.id, kind, field: field ?? null, authorId: personId };
  await store(app, actor, { ...comment, parentId: null, body });
  return done({ slug: head.slug, kind });
}

/** Members write to the authors of what is published; drafts and reviews are spoken of by those who take part. */
async function requireVoice(app: Reading, actor: Actor, head: EntryHead, kind: CommentKind): Promise<void> {
  if (kind === 'reader') {
    if (head.state !== 'published') throw new DomainError('not-found');
    requirePermission(actor, 'entry.comment');
  } else if (!(await takesPart(app, actor, head, kind))) throw new DomainError('not-found');
}

/** Answers a comment that the actor sees; `not-found` for one that is somebody else's. */
export async function answerComment(
  app: Writing,
  actor: Actor,
  slug: string,
  typed: Typed<{ comment: string; body: string }>,
): Promise<Outcome<{ slug: string; kind: CommentKind }>> {
  const personId = requireSelf(actor);
  if (!typed.ok) return refused(typed.errors);
  const { comment, body } = typed.value;
  const { head, thread } = await getThread(app, actor, slug, comment);
  const blocked = await acceptText(app, actor, { body });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  app.limits.take('write', personId);
  const { id: parentId, entryId, kind, field } = thread;
  await store(app, actor, { id: app.ids.next(), entryId, kind, field, authorId: personId, parentId, body });
  return done({ slug: head.slug, kind });
}

/** Marks a comment as done, or opens it again. */
export async function closeComment(
  app: Writing,
  actor: Actor,
  slug: string,
  { comment, isDone }: { comment: string; isDone: boolean },
): Promise<{ slug: string; kind: CommentKind }> {
  const by = requireSelf(actor);
  app.limits.take('write', by);
  const { head, thread } = await getThread(app, actor, slug, comment);
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateClosed(trx, thread.id, isDone ? { at, by } : { at: null, by: null });
    await app.events.append(trx, {
      kind: 'entry.commented',
      actor,
      subject: { type: 'entry', id: head.id },
      data: { closed: thread.id },
    });
  });
  return { slug: head.slug, kind: thread.kind };
}

async function getThread(
  app: Reading,
  actor: Actor,
  slug: string,
  id: string,
): Promise<{ head: EntryHead; thread: Comment }> {
  const head = await getCommented(app, slug);
  const thread = await findThread(app.db, id);
  if (thread?.entryId !== head.id) throw new DomainError('not-found');
  const isMine = isBy(actorId(actor), thread.authorId);
  if (!isMine && !(await takesPart(app, actor, head, thread.kind))) throw new DomainError('not-found');
  return { head, thread };
}

async function store(
  app: Writing,
  actor: Actor,
  comment: Omit<Parameters<typeof insertComment>[1], 'at'>,
): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    await insertComment(trx, { ...comment, at: app.clock.now().toISOString() });
    await app.events.append(trx, {
      kind: 'entry.commented',
      actor,
      subject: { type: 'entry', id: comment.entryId },
      data: { comment: comment.id, about: comment.kind },
    });
  });
}
