import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { getDraft, reviseEntry, saveDraft } from '#src/features/library/entry/draft-service.ts';
import type { EntrySections } from '#src/features/library/entry/entry.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { whenVisible } from '../../news/when-visible.ts';
import type { Post } from '../../posts/post.ts';
import { findPostAuthor } from '../../posts/post-author-queries.ts';
import type { Posting } from '../../posts/post-service.ts';
import type { Thread } from '../../threads/thread.ts';
import { visiblePost } from '../../visible-service.ts';
import type { Credit, Harvest } from '../harvest.ts';
import { listAsked, listHarvests, updateAnswer } from '../harvest-queries.ts';
import { creditText, quoteLabel } from '../harvest-text.ts';
import { withCredit, withoutQuote } from '../quotes/quote-block-rules.ts';

/** What an author is asked: whether the post may be used in the good example that somebody makes. */
export type HarvestQuestion = {
  post: Post;
  thread: Thread;
  harvestId: string;
  entryId: string | null;
  example: { title: string; organisation: string } | undefined;
};

/** The question about the actor's own post; `not-found` when nothing is asked. */
export async function openHarvestQuestion(
  app: Pick<App, 'db'>,
  actor: Actor,
  postId: string,
): Promise<HarvestQuestion> {
  requirePermission(actor, 'forum.write');
  const { post, thread } = await visiblePost(app, actor, postId);
  const [asked] = await listAsked(app.db, requireSelf(actor), postId);
  if (!asked) throw new DomainError('not-found');
  const { harvestId, entryId } = asked;
  return { post, thread, harvestId, entryId, example: await findExample(app, entryId) };
}

async function findExample(
  app: Pick<App, 'db'>,
  entryId: string | null,
): Promise<HarvestQuestion['example']> {
  const draft = entryId === null ? undefined : await whenVisible(getDraft(app, system, entryId));
  const title = draft?.content.title;
  return draft && title ? { title, organisation: draft.head.organisation.name } : undefined;
}

/** What the authors have said whose posts are in the draft, for those who see the draft. */
export async function readHarvests(
  app: Pick<App, 'db'>,
  actor: Actor,
  entryId: string,
): Promise<readonly Harvest[]> {
  await getDraft(app, actor, entryId);
  return listHarvests(app.db, { entryId });
}

/**
 * Lets the post be used, thanked for as the author wants, or takes it out of the draft; of what is published already a
 * new draft is opened. The draft first: what fails halfway is asked again. Returns the thread.
 */
export async function answerHarvest(
  app: Posting,
  actor: Actor,
  postId: string,
  credit: Credit | 'decline',
): Promise<Thread> {
  const { post, thread, harvestId, entryId } = await openHarvestQuestion(app, actor, postId);
  if (entryId !== null) await changeDraft(app, post, entryId, credit);
  const answer =
    credit === 'decline'
      ? ({ state: 'declined', credit: null } as const)
      : ({ state: 'agreed', credit } as const);
  await app.db.transaction().execute(async (trx) => {
    await updateAnswer(trx, { harvestId, postId }, { ...answer, at: isoAt(app.clock) });
    const subject = { type: 'harvest', id: harvestId } as const;
    await app.events.append(trx, { kind: 'harvest.answered', actor, subject, data: { post: postId } });
  });
  return thread;
}

/** Writes the answer where the quotation still stands as it was put in. */
async function changeDraft(
  app: Posting,
  post: Post,
  entryId: string,
  credit: Credit | 'decline',
): Promise<void> {
  if (credit === 'none') return;
  const draft = await whenVisible(reviseEntry(app, system, entryId));
  const author = await findPostAuthor(app.db, post.id);
  if (!draft || !author) return;
  const source = { postId: post.id, label: quoteLabel(post.number) };
  const change = (text: string) =>
    credit === 'decline'
      ? withoutQuote(text, post.id)
      : withCredit(text, { ...source, credit: creditText(credit, author) });
  const saved = await saveDraft(app, system, {
    entryId,
    content: { ...draft.content, sections: eachSection(draft.content.sections, change) },
    marks: draft.marks,
    saves: draft.revision.saves,
    draftId: draft.revision.id,
    asksLater: true,
  });
  if (!saved.ok) throw new DomainError('conflict', { type: 'entry' });
}

/** Every text as `change` leaves it; one of which nothing is left is left out. */
function eachSection(sections: EntrySections, change: (text: string) => string): EntrySections {
  const changed = Object.entries(sections).map(([name, text]) => [name, text && change(text)]);
  return Object.fromEntries(changed.filter(([, text]) => text));
}
