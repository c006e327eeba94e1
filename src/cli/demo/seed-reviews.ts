import { demoCoordinator, reviews } from '#db/seeds/work.ts';
import { findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { answerReview } from '#src/features/library/review/answer-service.ts';
import { findReview, listChecks, type Review } from '#src/features/library/review/review-queries.ts';
import { checkItems } from '#src/features/library/review/review-rules.ts';
import { askReview, assignReview } from '#src/features/library/review/review-service.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt, entryIdOf } from './demo-stage.ts';

type ReviewSeed = (typeof reviews)[number];
type Read = Extract<ReviewSeed, { stage: 'begun' | 'approved' }>;

const notes = Object.fromEntries(checkItems.map((item) => [`note-${item}`, undefined])) as Parameters<
  typeof answerReview
>[3]['notes'];

/** Asks for reviews, hands them out and begins to read: one is waiting, some are under way, one has given the label. */
export async function seedReviews(app: App): Promise<void> {
  for (const seed of reviews) {
    const entryId = await entryIdOf(app, seed.entry);
    if (!(await findReview(app.db, entryId))) await ask(app, seed);
    if (seed.stage === 'waits') continue;
    if ((await findReview(app.db, entryId))?.state === 'asked') await assign(app, seed);
    const review = await findReview(app.db, entryId);
    if (seed.stage !== 'assigned' && review && (await listChecks(app.db, review.id)).length === 0)
      await read(app, seed, review);
  }
}

async function ask(app: App, { entry, by, daysAgo }: ReviewSeed): Promise<void> {
  accepted(await askReview(appAt(app, daysAgo), await actorWith(app, by), entry));
}

async function assign(app: App, seed: Exclude<ReviewSeed, { stage: 'waits' }>): Promise<void> {
  const reviewer = (await findPersonByAddress(app.db, seed.reviewer))?.id ?? '';
  const coordinator = await actorWith(app, demoCoordinator);
  accepted(await assignReview(appAt(app, seed.assignedDaysAgo), coordinator, seed.entry, { reviewer }));
}

/** A comment at a time, as the form takes them; the last one comes with the answer. */
async function read(app: App, { entry, stage, reviewer, readDaysAgo, comments }: Read, review: Review) {
  const past = appAt(app, readDaysAgo);
  const actor = await actorWith(app, reviewer);
  const isDone = stage === 'approved';
  for (const [at, { field, body: comment }] of comments.entries()) {
    const isLast = at === comments.length - 1;
    const act = isDone && isLast ? ('approve' as const) : ('save' as const);
    const met = [...(isDone ? checkItems : checkItems.slice(0, 3))];
    const answer = { revision: review.revisionId, act, met, note: '', notes, field, comment };
    accepted(await answerReview(past, actor, entry, answer));
  }
}
