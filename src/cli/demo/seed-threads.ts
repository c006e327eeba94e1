import { network } from '#db/seeds/bergslagsbygden.ts';
import { harvest } from '#db/seeds/threads/harvest.ts';
import { threads } from '#db/seeds/threads/index.ts';
import { type AnswerSeed, coordinator, type ThreadSeed } from '#db/seeds/threads/thread-seed.ts';
import { unnamedQuestions } from '#db/seeds/threads/unnamed.ts';
import { markHelped } from '#src/features/forum/answers/helped/helped-service.ts';
import { checkLaw } from '#src/features/forum/answers/law/law-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { findCategory } from '#src/features/forum/categories/category-queries.ts';
import { beginCategories } from '#src/features/forum/categories/first-categories.ts';
import { findPost } from '#src/features/forum/posts/post-queries.ts';
import { startThread, writePost } from '#src/features/forum/posts/post-service.ts';
import { readTag } from '#src/features/forum/posts/tag-rules.ts';
import { thankForPost } from '#src/features/forum/threads/marks/mark-service.ts';
import type { Thread } from '#src/features/forum/threads/thread.ts';
import { findThread, findThreadIdBySlug } from '#src/features/forum/threads/thread-queries.ts';
import { findNetwork } from '#src/features/network/networks/network-queries.ts';
import { slugify } from '#src/lib/slug.ts';
import type { App } from '#src/platform/app.ts';
import { FailureError } from '../failure.ts';
import { accepted, actorWith, appAt, entryIdOf } from './demo-stage.ts';
import { seedHarvest } from './seed-harvest.ts';
import { seedUnnamed } from './seed-unnamed.ts';

/** Before the first thread. */
const begunDaysAgo = 30;

/** What the demo network talks about; a thread that is there is only completed. */
export async function seedThreads(app: App): Promise<void> {
  const category = await firstCategory(app);
  for (const seed of threads) {
    const thread = (await findBegun(app, category, seed)) ?? (await begin(app, category, seed));
    for (const answer of seed.answers.slice(thread.lastNumber - 1)) await reply(app, thread, seed, answer);
  }
  for (const question of unnamedQuestions) await seedUnnamed(app, category, question);
  const begun = await findBegun(app, category, { title: harvest.thread });
  if (begun) await seedHarvest(app, begun, harvest);
}

async function reply(app: App, thread: Thread, asked: ThreadSeed, answer: AnswerSeed): Promise<void> {
  const { by, daysAgo, body, didEntry, law, helped, thanks = [] } = answer;
  const did = didEntry ? { kind: 'did-so' as const, didEntryId: await entryIdOf(app, didEntry) } : {};
  const then = appAt(app, daysAgo);
  const words = { body, lawAsOf: law?.asOf, ...did };
  const postId = accepted(await writePost(then, await actorWith(app, by), thread.id, words));
  if (law?.isChecked) await checkLaw(then, await actorWith(app, coordinator), postId, 1);
  if (helped) await markHelped(then, await actorWith(app, asked.by), postId, true);
  for (const one of thanks) await thankForPost(then, await actorWith(app, one), postId, true);
}

async function firstCategory(app: App): Promise<Category> {
  const found = await findNetwork(app.db, network.slug);
  if (!found) throw new FailureError('The demo network is not there.');
  await app.db.transaction().execute((trx) => beginCategories(appAt(app, begunDaysAgo), trx, found.id));
  const category = await findCategory(app.db, { id: found.id });
  if (!category) throw new FailureError('The demo network has no category.');
  return category;
}

async function findBegun(
  app: App,
  { id }: Pick<Category, 'id'>,
  { title }: Pick<ThreadSeed, 'title'>,
): Promise<Thread | undefined> {
  const threadId = await findThreadIdBySlug(app.db, { categoryId: id, slug: slugify(title) });
  return threadId ? findThread(app.db, threadId) : undefined;
}

async function begin(app: App, { slug }: Category, seed: ThreadSeed): Promise<Thread> {
  const { title, kind, by, daysAgo, body } = seed;
  const tags = seed.tags.flatMap((key) => readTag(key) ?? []);
  const input = { category: slug, title, kind, tags, body: `${body}\n\n*Exempeldata.*` };
  const postId = accepted(await startThread(appAt(app, daysAgo), await actorWith(app, by), input));
  const post = await findPost(app.db, postId);
  const thread = post && (await findThread(app.db, post.threadId));
  if (!thread) throw new FailureError(`The thread ${title} was not begun.`);
  return thread;
}
