import { acceptText } from '#src/features/privacy/accept-text.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { blankHeadings } from '../../posts/headings/heading-queries.ts';
import { relinkThread } from '../../posts/links/post-links.ts';
import { findThread } from '../../threads/thread-queries.ts';
import { type CaredPost, getCaredPost } from '../decisions/cared-post-service.ts';
import { listDecisions } from '../decisions/decision-queries.ts';
import { type Deciding, storeDecision } from '../decisions/decision-service.ts';
import { changeThreadState } from '../decisions/post-state-service.ts';
import { blankNotes } from '../reports/report-queries.ts';
import { recordRedaction } from './blank-history.ts';
import { knownLines, quotes, withoutQuotes } from './quote-rules.ts';
import type { RedactionInput } from './redaction-input.ts';
import {
  blankPost,
  blankRevisions,
  countReadableRevisions,
  deleteDraftsOf,
  deletePostFiles,
  listAnswerDrafts,
  listExampleOwners,
  listOtherBodies,
  updateDraftBody,
  updateHeading,
} from './redaction-queries.ts';
import { goneHeading } from './redaction-text.ts';

export type RedactionPage = CaredPost & {
  /** How many earlier versions can still be read by members. */
  revisions: number;
  /** How many decisions have been made of it. */
  decisions: number;
  /** Other posts of the thread where its words stand too. */
  quotedIn: readonly { id: string; number: number }[];
  /** Whose good examples quote it: they are asked to take the quotation away. */
  exampleOwners: readonly string[];
};

/** What would be taken away, and where else the words stand; throws as `getCaredPost`. */
export async function openRedaction(
  app: Pick<App, 'db'>,
  actor: Actor,
  postId: string,
): Promise<RedactionPage> {
  const cared = await getCaredPost(app, actor, postId);
  const lines = knownLines(cared.post.bodyMd);
  const others = await listOtherBodies(app.db, { threadId: cared.thread.id, postId });
  return {
    ...cared,
    revisions: await countReadableRevisions(app.db, postId),
    decisions: (await listDecisions(app.db, postId)).length,
    quotedIn: others.filter(({ body }) => quotes(body, lines)).map(({ id, number }) => ({ id, number })),
    exampleOwners: await listExampleOwners(app.db, postId),
  };
}

export type Redacting = Deciding & Pick<App, 'files'>;

/**
 * Takes the words away for good: the post with all that it ever said, its files, its drafts and what others have begun to
 * quote – and its thread's heading when it is the first – or its earlier versions alone. The log and the audit trail say
 * who and why, never what.
 */
export async function redactPost(
  app: Redacting,
  actor: Actor,
  postId: string,
  input: RedactionInput,
): Promise<Outcome<null>> {
  const cared = await getCaredPost(app, actor, postId);
  const { version, number } = input;
  if (cared.post.version !== version) throw new DomainError('conflict');
  if (input.what === 'post' && input.reason === '') return refused({ reason: { code: 'required' } });
  const wrong = await acceptText(app, actor, { reason: input.reason });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  await app.db.transaction().execute(async (trx) => {
    if (input.what === 'post') {
      const { cause, reason } = input;
      await storeDecision(app, trx, actor, cared, { act: 'remove', cause, reason, number });
      await takeWords(app, trx, actor, cared);
    }
    await blankRevisions(trx, postId);
    await recordRedaction(app, trx, actor, cared, input);
  });
  return done(null);
}

async function takeWords(app: Redacting, trx: Db, actor: Actor, { post, thread }: CaredPost): Promise<void> {
  await blankPost(trx, post.id, post.version);
  for (const fileId of await deletePostFiles(trx, post.id)) await app.files.remove(trx, fileId);
  await deleteDraftsOf(trx, post.id);
  await blankNotes(trx, post.id);
  await relinkThread(app, trx, actor, thread.id);
  const lines = knownLines(post.bodyMd);
  for (const { id, body } of await listAnswerDrafts(trx, thread.id)) {
    if (quotes(body, lines)) await updateDraftBody(trx, id, withoutQuotes(body, lines));
  }
  if (post.number !== 1 || thread.entryId !== null) return;
  const title = goneHeading();
  await updateHeading(trx, thread.id, { title, slug: slugify(title) });
  await blankHeadings(trx, thread.id);
  const now = await findThread(trx, thread.id);
  // nothing in the heading tells of anybody any more: the answers can be read
  if (now?.state === 'hidden' && now.posts > 0) {
    await changeThreadState(app, trx, actor, { thread: now, to: 'visible' });
  }
}
