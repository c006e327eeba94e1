import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { type OwnWork, readOwnWork } from '../answers/own-work/own-work-service.ts';
import type { Category } from '../categories/category.ts';
import { listCategories } from '../categories/category-queries.ts';
import { openDiscussion } from '../discussion/discussion-service.ts';
import { whenVisible } from '../news/when-visible.ts';
import { ownPost } from '../posts/edit-service.ts';
import type { Post } from '../posts/post.ts';
import { findPostAuthor } from '../posts/post-author-queries.ts';
import { closedFor, stateIn } from '../posts/writing-rights.ts';
import type { ShownAuthor } from '../threads/author.ts';
import type { Thread } from '../threads/thread.ts';
import { mayModerate, visiblePost, visibleThread } from '../visible-service.ts';
import { answerValues, type Draft, type DraftPlace, draftValues } from './drafts/draft.ts';
import { findDraft } from './drafts/draft-queries.ts';
import type { PostFile } from './files/post-file.ts';
import { listDraftFiles } from './files/post-file-queries.ts';
import { quoteText } from './writing-text.ts';

type Opening = Pick<App, 'db' | 'ids'>;

/** What a form shows when it is opened, and since when it was kept. */
export type Begun = { values: FormValues; savedAt: string | undefined; files: readonly PostFile[] };

/** A page of the portal that a new thread can be about. */
const portalPath = /^(?:\/[\w-]{1,120}){2,4}$/;

/** The form for a new thread: where the actor may begin one, and what was begun before. */
export type ThreadForm = Begun & { categories: readonly Category[]; waits: boolean };

export async function openThreadForm(
  app: Opening,
  actor: Actor,
  asked: { category?: string | null; about?: string | null },
): Promise<ThreadForm> {
  requirePermission(actor, 'forum.write');
  const all = await listCategories(app.db);
  const categories = all.filter((one) => one.holds === 'talk' && mayBegin(actor, one));
  const own = { personId: requireSelf(actor), place: 'new' } as const;
  const draft = await findDraft(app.db, own);
  const kept = categories.find(({ id }) => id === draft?.categoryId)?.slug;
  const first = categories[0];
  const about = portalPath.test(asked.about ?? '') ? { body: `${asked.about}\n\n` } : {};
  const category = asked.category ?? kept ?? (categories.length === 1 ? first?.slug : undefined) ?? '';
  return {
    categories,
    waits: first !== undefined && (await stateIn(app, actor, first)) === 'awaiting',
    values: { ...(draft ? draftValues(draft) : about), category, formKey: app.ids.next() },
    savedAt: draft?.savedAt,
    files: await listDraftFiles(app.db, own),
  };
}

function mayBegin(actor: Actor, category: Category): boolean {
  return canSee(actor, category.visibility) && (!category.isClosed || mayModerate(actor, category));
}

/** The form for an answer: to the thread, or to one of its posts. */
export type ReplyForm = Begun & {
  thread: Thread;
  answered: Answered | undefined;
  /** What the own organisation has described or uses. */
  ownWork: readonly OwnWork[];
  waits: boolean;
  /** Why nobody answers there any more. */
  closed: FieldErrors | undefined;
};
export type Answered = { post: Post; author: ShownAuthor };

/**
 * Opens it in a thread that the actor reads. What was begun before answers the post that it answered then, unless
 * `replyTo` names another, or, empty, the whole thread; `quote` puts the words of the answered post first.
 */
export async function openReplyForm(
  app: Opening,
  actor: Actor,
  threadId: string,
  { replyTo, quote = false }: { replyTo?: string | null; quote?: boolean } = {},
): Promise<ReplyForm> {
  requirePermission(actor, 'forum.write');
  const thread = await visibleThread(app, actor, threadId);
  const closed = closedFor(actor, thread);
  const { draft, ...kept } = await openDraft(app, actor, `thread:${threadId}`);
  const answered = replyTo
    ? await findAnswered(app, actor, { threadId, replyTo })
    : await answeredBefore(app, actor, { threadId, replyTo: replyTo ?? draft?.replyTo });
  const begun = draft?.body ?? '';
  const body = quote && answered ? addQuote(begun, answered) : begun;
  const waits = (await stateIn(app, actor, thread.category)) === 'awaiting';
  return {
    thread,
    answered,
    ownWork: await readOwnWork(app, actor),
    waits,
    closed,
    ...kept,
    values: {
      ...(draft && answerValues(draft)),
      body,
      replyTo: answered?.post.id ?? '',
      formKey: app.ids.next(),
    },
  };
}

/** What the draft answers, as long as that is there. */
async function answeredBefore(
  app: Opening,
  actor: Actor,
  { threadId, replyTo }: { threadId: string; replyTo: string | null | undefined },
): Promise<Answered | undefined> {
  return replyTo ? whenVisible(findAnswered(app, actor, { threadId, replyTo })) : undefined;
}

async function findAnswered(
  app: Opening,
  actor: Actor,
  { threadId, replyTo }: { threadId: string; replyTo: string },
): Promise<Answered> {
  const { post } = await visiblePost(app, actor, replyTo);
  const author = await findPostAuthor(app.db, replyTo);
  if (!author || post.threadId !== threadId) throw new DomainError('not-found');
  return { post, author };
}

/** What was begun before comes first; the same words are not quoted twice. */
function addQuote(begun: string, { post, author }: Answered): string {
  const quote = quoteText(post, author);
  if (begun.includes(quote.trim())) return begun;
  return begun.trim() === '' ? quote : `${begun.trimEnd()}\n\n${quote}`;
}

/** The form for the first post about an entry. */
export type DiscussionForm = Begun & {
  title: string;
  slug: string;
  category: Category;
  waits: boolean;
  /** The way to the discussion when somebody has begun it. */
  path: string | undefined;
};

export async function openDiscussionForm(
  app: Opening,
  actor: Actor,
  entryId: string,
): Promise<DiscussionForm> {
  const about = await openDiscussion(app, actor, entryId);
  const { draft, ...kept } = await openDraft(app, actor, `entry:${entryId}`);
  const waits = (await stateIn(app, actor, about.category)) === 'awaiting';
  return { ...about, ...kept, waits, values: { body: draft?.body ?? '', formKey: app.ids.next() } };
}

/** The form for changing what one wrote. */
export type EditForm = Begun & {
  thread: Thread;
  post: Post;
  waits: boolean;
  /** It answers something, and may be about law. */
  mayBeLaw: boolean;
};

export async function openEditForm(app: Opening, actor: Actor, postId: string): Promise<EditForm> {
  const { post, thread } = await ownPost(app, actor, postId);
  if (post.state === 'removed') throw new DomainError('not-found');
  const { draft, ...begun } = await openDraft(app, actor, `post:${postId}`);
  const { body, lawAsOf } = draft ?? { body: post.bodyMd, lawAsOf: post.lawAsOf };
  const law = lawAsOf === null ? {} : { isLaw: 'ja', lawAsOf };
  return {
    post,
    thread,
    waits: post.state === 'visible' && (await stateIn(app, actor, thread.category)) === 'awaiting',
    mayBeLaw: post.number > 1 || post.lawAsOf !== null,
    ...begun,
    values: { body, ...law, version: String(post.version), formKey: app.ids.next() },
  };
}

async function openDraft(
  app: Opening,
  actor: Actor,
  place: DraftPlace,
): Promise<Omit<Begun, 'values'> & { draft: Draft | undefined }> {
  const own = { personId: requireSelf(actor), place };
  const draft = await findDraft(app.db, own);
  const files = await listDraftFiles(app.db, own);
  return { draft, savedAt: draft?.savedAt, files };
}
