import { comments, demoCoordinator, guideSlug, routines, statuteMark } from '#db/seeds/work.ts';
import { listStatuteChanges } from '#src/features/library/freshness/expiry/expiry-queries.ts';
import { markStatute } from '#src/features/library/freshness/statutes/statute-service.ts';
import { listRoutines } from '#src/features/library/guides/routines/routine-queries.ts';
import { saveRoutine } from '#src/features/library/guides/routines/routine-service.ts';
import { listComments } from '#src/features/library/review/comments/comment-queries.ts';
import { answerComment, writeComment } from '#src/features/library/review/comments/comment-service.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt, entryIdOf } from './demo-stage.ts';

/** What members say to those who wrote, and what they are answered. */
export async function seedComments(app: App): Promise<void> {
  for (const { entry, by, daysAgo, field, body, answer } of comments) {
    const entryId = await entryIdOf(app, entry);
    const find = async () => (await listComments(app.db, entryId, 'reader')).find((one) => one.body === body);
    if (await find()) continue;
    const value = { kind: 'reader' as const, field, body };
    accepted(await writeComment(appAt(app, daysAgo), await actorWith(app, by), entry, { ok: true, value }));
    const comment = (await find())?.id;
    if (!answer || !comment) continue;
    const author = await actorWith(app, answer.by);
    const reply = { ok: true as const, value: { comment, body: answer.body } };
    accepted(await answerComment(appAt(app, answer.daysAgo), author, entry, reply));
  }
}

/** How some municipalities do it at home, beside the guide to the law. */
export async function seedRoutines(app: App): Promise<void> {
  const known = await listRoutines(app.db, await entryIdOf(app, guideSlug));
  const slugs = new Set(known.map(({ organisation }) => organisation.slug));
  for (const { by, daysAgo, ...routine } of routines) {
    if (slugs.has(routine.organisation)) continue;
    const input = { ...routine, routine: '', version: 0 };
    accepted(await saveRoutine(appAt(app, daysAgo), await actorWith(app, by), guideSlug, input));
  }
}

/** Marks the older Social Services Act as changed, so that texts from before it are in doubt. */
export async function seedStatuteMark(app: App): Promise<void> {
  const { daysAgo, ...mark } = statuteMark;
  const known = await listStatuteChanges(app.db);
  if (known.some(({ statute }) => statute === mark.statute)) return;
  accepted(await markStatute(appAt(app, daysAgo), await actorWith(app, demoCoordinator), mark));
}
