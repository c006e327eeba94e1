import { network } from '#db/seeds/bergslagsbygden.ts';
import { demoCoordinator } from '#db/seeds/work.ts';
import { judgeRun } from '#src/features/indicators/releases/running/judge-job.ts';
import { confirmRelease, startRelease } from '#src/features/indicators/releases/running/release-service.ts';
import { openRounds } from '#src/features/indicators/rounds/round-service.ts';
import type { App } from '#src/platform/app.ts';
import { actorWith } from './demo-stage.ts';

const { slug } = network;
/** So many terms are worked out at the same time, each in a thread of its own. */
const atOnce = 2;

/** Releases what is closed as the coordinator would, the oldest term first: through the gate, or not at all. */
export async function releaseFigures(app: App): Promise<void> {
  const coordinator = await actorWith(app, demoCoordinator);
  const { rounds } = await openRounds(app, coordinator, slug);
  const closed = rounds.filter(({ closedAt, releasedAt }) => closedAt !== null && releasedAt === null);
  const ids = closed.map(({ id }) => id).toReversed();
  for (const id of ids) await startRelease(app, coordinator, slug, id);
  for (let from = 0; from < ids.length; from += atOnce) {
    await Promise.all(ids.slice(from, from + atOnce).map((id) => judgeRun(app, id)));
  }
  for (const id of ids) await confirmRelease(app, coordinator, slug, id);
}
