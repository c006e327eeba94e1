import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type SaveDraftInput, saveDraft } from '#src/features/library/entry/draft-service.ts';
import { chosenOrganisation, openStory, type StoryStart } from '#src/features/library/story/story-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { isClosedGroup } from '../news/closed.ts';
import { keepLinks } from '../posts/links/post-links.ts';
import type { Post } from '../posts/post.ts';
import type { Posting } from '../posts/post-service.ts';
import type { Thread } from '../threads/thread.ts';
import { mayModerate, visibleThread } from '../visible-service.ts';
import type { Harvest } from './harvest.ts';
import type { HarvestInput } from './harvest-input.ts';
import { insertHarvest, listHarvests } from './harvest-queries.ts';
import { harvestSource, quoteLabel } from './harvest-text.ts';
import { quoteBlock } from './quotes/quote-block-rules.ts';
import { listVisiblePosts } from './thread-posts-queries.ts';

/** What a good example can be made of, for whom, and what has been made before. */
export type HarvestStart = StoryStart & {
  thread: Thread;
  posts: Awaited<ReturnType<typeof listVisiblePosts>>;
  harvests: readonly Harvest[];
};

/** For those who have written in the thread or look after it, and may write entries; anybody else is refused, and in a closed group everybody. */
export async function openHarvest(
  app: Pick<App, 'db' | 'ids'>,
  actor: Actor,
  threadId: string,
): Promise<HarvestStart> {
  requirePermission(actor, 'forum.write');
  const thread = await visibleThread(app, actor, threadId);
  const posts = await listVisiblePosts(app.db, threadId);
  const isPartOf = posts.some(({ authorId }) => authorId === actorId(actor));
  const isOwn = isPartOf || mayModerate(actor, thread.category);
  // a draft is read by others before the authors have said yes
  if (!isOwn || thread.state !== 'visible' || isClosedGroup(thread.category))
    throw new DomainError('forbidden', { action: 'entry.write' });
  const story = await openStory(app, actor);
  return { ...story, thread, posts, harvests: await listHarvests(app.db, { threadId }) };
}

/** Makes a draft of the chosen posts and asks their authors; returns the slug of the draft. */
export async function beginHarvest(
  app: Posting,
  actor: Actor,
  threadId: string,
  input: HarvestInput,
): Promise<Outcome<string>> {
  const { thread, posts, organisations } = await openHarvest(app, actor, threadId);
  app.limits.take('write', requireSelf(actor));
  const organisation = chosenOrganisation(organisations, input.organisation);
  if (!organisation.ok) return organisation;
  const chosen = posts.filter(({ id }) => input.posts.includes(id));
  if (chosen.length < input.posts.length) return refused({ posts: { code: 'not-a-choice' } });
  const saved = await saveDraft(app, actor, {
    content: {
      ...draftOf(thread, chosen, swedishDay(app.clock.now())),
      title: input.title,
      organisation: organisation.value,
    },
    formKey: receiptKey({ ...input, posts: input.posts.join(), threadId }),
    asksLater: true,
  });
  if (!saved.ok) return refused(atTheForm(saved.errors));
  const { entryId, slug } = saved.value;
  await askAuthors(app, actor, { threadId, entryId, chosen });
  return done(slug);
}

/** A fault of the title at the title, and any other at the posts that the text is made of. */
function atTheForm({
  title,
  ...others
}: Exclude<Awaited<ReturnType<typeof saveDraft>>, { ok: true }>['errors']) {
  const [other] = Object.values(others);
  return { ...(title && { title }), ...(other && { posts: other }) };
}

/** Notes the harvest of the draft once, and links thread and entry. */
async function askAuthors(
  app: Posting,
  actor: Actor,
  { threadId, entryId, chosen }: { threadId: string; entryId: string; chosen: readonly Post[] },
): Promise<void> {
  const startedBy = requireSelf(actor);
  await app.db.transaction().execute(async (trx) => {
    if ((await listHarvests(trx, { entryId })).length > 0) return;
    const harvest = { id: app.ids.next(), threadId, entryId, startedBy, at: isoAt(app.clock) };
    const posts = chosen.map(({ id, authorId }) => ({ id, authorId, isOwn: authorId === startedBy }));
    await insertHarvest(trx, harvest, posts);
    await keepLinks(app, trx, actor, { threadId, targets: [{ type: 'entry', id: entryId }] });
    const subject = { type: 'harvest', id: harvest.id } as const;
    await app.events.append(trx, { kind: 'harvest.asked', actor, subject });
  });
}

/** What began the thread tells the situation, the answers tell what was done. */
function draftOf(thread: Thread, posts: readonly Post[], date: string) {
  const quotes = (chosen: readonly Post[]) =>
    chosen
      .map(({ id, number, bodyMd }) => quoteBlock(bodyMd, { postId: id, label: quoteLabel(number) }))
      .join('\n\n');
  const situation = quotes(posts.filter(({ number }) => number === 1));
  const whatWeDid = quotes(posts.filter(({ number }) => number > 1));
  return {
    kind: 'good-example',
    use: 'do-it-yourself',
    origin: 'municipality',
    sections: { ...(situation && { situation }), ...(whatWeDid && { whatWeDid }) },
    sources: [harvestSource(thread, date)],
  } satisfies Partial<SaveDraftInput['content']>;
}
