import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { type IndexState, readIndexState } from '../sync/index-state.ts';
import type { Rebuild } from './rebuild.ts';
import { rebuildJob } from './rebuild-job.ts';
import { findLatestRebuild, insertRebuild, type RebuildRow } from './rebuild-queries.ts';
import { isUnderWay, rebuildState } from './rebuild-rules.ts';

export type SearchOperations = {
  index: IndexState;
  latest: Rebuild | undefined;
  /** The reader runs the portal. */
  isForOperator: boolean;
};

/** How the index is, and how the latest rebuild goes: for coordinators and whoever runs the portal. */
export async function openSearchOperations(app: App, actor: Actor): Promise<SearchOperations> {
  requirePermission(actor, 'search.rebuild', { isCommon: true });
  return {
    index: await readIndexState(app),
    latest: await latestRebuild(app),
    isForOperator: isPermitted(actor, 'portal.operate'),
  };
}

/** How the latest rebuild goes that somebody asked for. */
async function latestRebuild({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<Rebuild | undefined> {
  const row = await findLatestRebuild(db);
  return row && toRebuild(row, clock.now());
}

function toRebuild(row: RebuildRow, now: Date): Rebuild {
  const { id, asked_at: askedAt, done, total, updated_at: updatedAt } = row;
  return { id, askedAt, done, total: total ?? undefined, updatedAt, state: rebuildState(row, now) };
}

/** Asks for the index to be made anew, as a job; false when that is under way already. */
export async function askForRebuild(app: App, actor: Actor): Promise<boolean> {
  requirePermission(actor, 'search.rebuild', { isCommon: true });
  app.limits.take('write', requireSelf(actor));
  const latest = await latestRebuild(app);
  if (latest && isUnderWay(latest)) return false;
  const id = app.ids.next();
  await app.db.transaction().execute(async (trx) => {
    await insertRebuild(trx, { id, by: actorId(actor), at: isoAt(app.clock) });
    await app.jobs.schedule(trx, { kind: rebuildJob.kind, runAt: app.clock.now(), payload: { id } });
    await app.audit.record(trx, { actor, action: 'search.rebuild', object: { type: 'search-index', id } });
  });
  return true;
}
