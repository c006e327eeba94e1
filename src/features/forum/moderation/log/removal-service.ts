import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { Thread } from '../../threads/thread.ts';
import { mayModerate } from '../../visible-service.ts';
import { findPostWithThread } from '../decisions/cared-post-service.ts';
import { listPersonNames } from '../queue/case-queries.ts';
import { countRemovals, listRemovals, type Removal, type RemovalCount } from './removal-queries.ts';

const yearSeconds = 365 * 86_400;
const mostDetails = 200;

export type RemovalLog = {
  /** For everybody: how many, when and why. */
  counts: readonly RemovalCount[];
  /** What the actor looks after of it, with who decided. */
  details: readonly (Removal & { thread: Thread; by: string | undefined })[];
};

/** What moderators have taken away in a year: numbers for everybody, details for those who look after the place. */
export async function readRemovals(app: Pick<App, 'db' | 'clock'>, actor: Actor): Promise<RemovalLog> {
  const since = isoAt(app.clock, -yearSeconds);
  const counts = await countRemovals(app.db, since);
  const removals = actor.kind === 'person' ? await listRemovals(app.db, { since, limit: mostDetails }) : [];
  const names = await listPersonNames(
    app.db,
    removals.map(({ decidedBy }) => decidedBy),
  );
  const details = await Promise.all(
    removals.map(async (removal) => {
      const { post, thread } = await findPostWithThread(app, removal.postId);
      if (!mayModerate(actor, thread.category, post.authorOrganisationId)) return [];
      return [{ ...removal, thread, by: names.get(removal.decidedBy ?? '') }];
    }),
  );
  return { counts, details: details.flat() };
}
