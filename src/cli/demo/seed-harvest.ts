import type { HarvestSeed } from '#db/seeds/threads/harvest.ts';
import { answerHarvest } from '#src/features/forum/harvest/answers/harvest-answer-service.ts';
import { listAsked } from '#src/features/forum/harvest/harvest-queries.ts';
import { beginHarvest, openHarvest } from '#src/features/forum/harvest/harvest-service.ts';
import type { Thread } from '#src/features/forum/threads/thread.ts';
import { actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt } from './demo-stage.ts';

/** Makes a good example of the thread, once, and lets those answer who have not. */
export async function seedHarvest(app: App, { id }: Thread, seed: HarvestSeed): Promise<void> {
  const { by, daysAgo, title, answers } = seed;
  const maker = await actorWith(app, by);
  const { harvests, posts } = await openHarvest(app, maker, id);
  if (harvests.length === 0) {
    const input = { title, organisation: '', formKey: '', posts: posts.map((post) => post.id) };
    accepted(await beginHarvest(appAt(app, daysAgo), maker, id, input));
  }
  for (const answer of answers) {
    const author = await actorWith(app, answer.by);
    const [asked] = await listAsked(app.db, actorId(author) ?? '');
    if (asked) await answerHarvest(appAt(app, answer.daysAgo), author, asked.postId, answer.credit);
  }
}
