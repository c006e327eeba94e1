import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { slugify } from '#src/lib/slug.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { onceByKey } from '#src/platform/receipts/once-by-key.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { type Category, categoryObject } from '../categories/category.ts';
import type { ThreadKind } from '../threads/thread.ts';
import { mayModerate, visibleCategory, visiblePost, visibleThread } from '../visible-service.ts';
import type { DraftPlace } from '../writing/drafts/draft.ts';
import { deleteDraft } from '../writing/drafts/draft-queries.ts';
import { withFiles } from '../writing/files/files-html-text.ts';
import type { PostFile } from '../writing/files/post-file.ts';
import { listDraftFiles, updateFilesToPost } from '../writing/files/post-file-queries.ts';
import { insertMentions } from '../writing/mentions/mention-queries.ts';
import { findCalls } from '../writing/mentions/mention-service.ts';
import { countOutwardLinks } from './links/link-rules.ts';
import { findLinks, keepLinks } from './links/post-links.ts';
import type { Post } from './post.ts';
import { insertPost, insertThread, type NewPostRow, replaceTags, takeNumber } from './post-write-queries.ts';
import { renderPost } from './render-post.ts';
import type { ThreadTag } from './tag-rules.ts';
import { authorIn, closedFor, stateIn } from './writing-rights.ts';

export type Posting = TextGate & Pick<App, 'ids' | 'events' | 'limits' | 'registries'>;

/** The words, and what is said beside them. */
export type NewPost = {
  body: string;
  /** The form's own key: sent twice it has one effect. */
  formKey?: string | undefined;
  /** Id of the post that it answers. */
  replyTo?: string | undefined;
  /** `did-so`: tells how they did, with the entry or variant that describes it. */
  kind?: Post['kind'];
  didEntryId?: string | undefined;
  /** An answer about law: the day it holds for. */
  lawAsOf?: string | undefined;
  /** Put by the coordinator for a municipality that is not named. */
  isForUnnamed?: boolean;
  /** Where it was begun, when that is not the thread itself. */
  place?: DraftPlace;
  /** Written elsewhere than where drafts are kept: what its author has begun to write there stays, with its files. */
  isApart?: boolean;
};

export type NewThread = Omit<NewPost, 'kind' | 'replyTo'> & {
  /** Slug of the category. */
  category: string;
  title: string;
  kind: ThreadKind;
  tags?: readonly ThreadTag[];
  /** The entry whose discussion it is. */
  entryId?: string;
  /** What commits with the thread. */
  along?(trx: Db, threadId: string): Promise<void>;
};

/**
 * Begins a thread with its first post and returns that post's id. What somebody writes whom nobody has vouched for
 * waits for a moderator.
 */
export async function startThread(app: Posting, actor: Actor, input: NewThread): Promise<Outcome<string>> {
  requirePermission(actor, 'forum.write');
  const category = await visibleCategory(app, actor, input.category);
  if (category.holds !== 'talk' && !input.entryId) throw new DomainError('not-found');
  const closed = closedFor(actor, { category, state: 'visible', isLocked: false });
  const wrong = closed ?? (await wrongIn(app, actor, { title: input.title, body: input.body }));
  if (wrong) return refused(wrong);
  const { title, kind, tags = [] } = input;
  const threadId = app.ids.next();
  const post = await preparePost(app, actor, { ...input, kind: 'post' }, { category, threadId });
  const { place = 'new' } = input;
  return storeOnce(app, actor, { input, place, post, category }, async (trx) => {
    const { state, authorId, at } = post;
    const head = {
      id: threadId,
      entryId: input.entryId ?? null,
      slug: slugify(title) || threadId,
      title,
      kind,
    };
    await insertThread(trx, { ...head, categoryId: category.id, state, authorId, at });
    await replaceTags(trx, threadId, tags);
    await input.along?.(trx, threadId);
    return 1;
  });
}

/** Answers in a thread and returns the id of the post; refused where nobody may write any more. */
export async function writePost(
  app: Posting,
  actor: Actor,
  threadId: string,
  input: NewPost,
): Promise<Outcome<string>> {
  requirePermission(actor, 'forum.write');
  const thread = await visibleThread(app, actor, threadId);
  const { category } = thread;
  await requireReply(app, actor, threadId, input.replyTo);
  const wrong = closedFor(actor, thread) ?? (await wrongIn(app, actor, { body: input.body }));
  if (wrong) return refused(wrong);
  const post = await preparePost(app, actor, input, { category, threadId });
  const { place = `thread:${threadId}` } = input;
  return storeOnce(app, actor, { input, place, post, category }, (trx) =>
    takeNumber(trx, {
      threadId,
      at: post.at,
      isShown: post.state === 'visible',
      mayPassLock: mayModerate(actor, category),
    }),
  );
}

/** What is answered is a post of the thread that the actor sees. */
async function requireReply(
  app: Posting,
  actor: Actor,
  threadId: string,
  replyTo: string | undefined,
): Promise<void> {
  if (replyTo === undefined) return;
  const { post } = await visiblePost(app, actor, replyTo);
  if (post.threadId !== threadId) throw new DomainError('not-found');
}

async function wrongIn(
  app: Posting,
  actor: Actor,
  texts: Record<string, string>,
): Promise<FieldErrors | undefined> {
  const wrong = await acceptText(app, actor, texts);
  return Object.keys(wrong).length > 0 ? wrong : undefined;
}

type PreparedPost = Omit<NewPostRow, 'number'> & {
  links: readonly LinkTarget[];
  called: readonly string[];
};
type Where = { category: Category; threadId: string };

async function preparePost(
  app: Posting,
  actor: Actor,
  input: NewPost,
  { category, threadId }: Where,
): Promise<PreparedPost> {
  const { isForUnnamed = false } = input;
  if (isForUnnamed) requirePermission(actor, 'question.handle', categoryObject(category));
  const authorId = actorId(actor);
  const outward = countOutwardLinks(input.body, app.config.publicOrigin);
  const state = await stateIn(app, actor, category, outward);
  if (authorId !== null) app.limits.take(state === 'awaiting' ? 'first-post' : 'forum-post', authorId);
  const calls = await findCalls(app, actor, category, input.body);
  return {
    id: app.ids.next(),
    threadId,
    authorId,
    author: authorIn(actor, category),
    isForUnnamed,
    replyToId: input.replyTo ?? null,
    kind: input.kind ?? 'post',
    didEntryId: input.didEntryId ?? null,
    lawAsOf: input.lawAsOf ?? null,
    body: renderPost(input.body, calls.words),
    called: calls.personIds,
    links: await findLinks(app, actor, { md: input.body, threadId }),
    state,
    at: isoAt(app.clock),
  };
}

type Storing = {
  input: Pick<NewPost, 'formKey' | 'isApart'>;
  place: DraftPlace;
  post: PreparedPost;
  category: Category;
};

/** Stores the post once, with its event and its files, and clears the draft that it was; `numbered` makes room for it. */
async function storeOnce(
  app: Posting,
  actor: Actor,
  { input, place, post, category }: Storing,
  numbered: (trx: Db) => Promise<number | undefined>,
): Promise<Outcome<string>> {
  const personId = post.authorId ?? '';
  // the first post about an entry is the same one whether it begins the talk or joins it
  const said = place.startsWith('entry:') ? { formKey: input.formKey, body: post.body.md } : input;
  const key = personId === '' ? '' : receiptKey({ ...said, place });
  return app.db.transaction().execute((trx) =>
    onceByKey(trx, { key, personId, clock: app.clock }, async () => {
      const number = await numbered(trx);
      if (number === undefined) return refused({ form: { code: 'thread-locked' } });
      const files = input.isApart ? [] : await takeDraft(trx, { personId, place });
      const html = withFiles(post.body.html, post.id, files);
      await insertPost(trx, { ...post, number, body: { ...post.body, html } });
      await insertMentions(trx, { postId: post.id, personIds: post.called, at: post.at });
      await updateFilesToPost(trx, { postId: post.id, fileIds: files.map(({ id }) => id) });
      await app.events.append(trx, {
        kind: number === 1 ? 'thread.started' : 'post.written',
        actor,
        subject: { type: 'thread', id: post.threadId },
        data: { post: post.id, category: category.id, state: post.state },
      });
      if (post.state === 'visible')
        await keepLinks(app, trx, actor, { threadId: post.threadId, targets: post.links });
      return done(post.id);
    }),
  );
}

/** Takes the draft away, which becomes the post, and returns its files. */
async function takeDraft(
  trx: Db,
  own: { personId: string; place: DraftPlace },
): Promise<readonly PostFile[]> {
  const files = await listDraftFiles(trx, own);
  await deleteDraft(trx, own);
  return files;
}
