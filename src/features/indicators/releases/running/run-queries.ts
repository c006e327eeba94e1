import type { Selectable } from 'kysely';
import type { ReleaseRunTable } from '#db/tables/releases.ts';
import type { Db } from '#src/platform/app.ts';
import type { Judgement } from '../gate/gate.ts';
import type { ReleaseRun } from './run.ts';

/** The round's run, if there is one. */
export async function findRun(db: Db, roundId: string): Promise<ReleaseRun | undefined> {
  const row = await db
    .selectFrom('release_run')
    .selectAll()
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row && toRun(row);
}

/** Begins the round's run anew. */
export async function replaceRun(
  trx: Db,
  run: { roundId: string; startedAt: string; fingerprint: string },
): Promise<void> {
  await deleteRun(trx, run.roundId);
  await trx
    .insertInto('release_run')
    .values({
      ...{ round_id: run.roundId, state: 'running', started_at: run.startedAt },
      ...{ steps_done: 0, steps: 0, fingerprint: run.fingerprint, proposal: '', reason: '' },
    })
    .execute();
}

export async function deleteRun(trx: Db, roundId: string): Promise<void> {
  await trx.deleteFrom('release_run').where('round_id', '=', roundId).execute();
}

type Under = { roundId: string; fingerprint: string };

/** How far the run is; nothing changes when another has begun. */
export async function updateSteps(db: Db, run: Under, done: number, steps: number): Promise<void> {
  await db
    .updateTable('release_run')
    .set({ steps_done: done, steps })
    .where('round_id', '=', run.roundId)
    .where('fingerprint', '=', run.fingerprint)
    .where('state', '=', 'running')
    .execute();
}

/** What came of the run; nothing changes when another has begun. */
export async function updateJudged(
  db: Db,
  run: Under,
  judged: Judgement | { ok: false; reason: 'failed' },
): Promise<void> {
  await db
    .updateTable('release_run')
    .set({
      state: judged.ok ? 'ready' : 'refused',
      proposal: judged.ok ? JSON.stringify(judged.proposal) : '',
      reason: judged.ok ? '' : judged.reason,
    })
    .where('round_id', '=', run.roundId)
    .where('fingerprint', '=', run.fingerprint)
    .where('state', '=', 'running')
    .execute();
}

function toRun(row: Selectable<ReleaseRunTable>): ReleaseRun {
  const common = { roundId: row.round_id, startedAt: row.started_at, fingerprint: row.fingerprint };
  if (row.state === 'ready') return { ...common, state: 'ready', proposal: JSON.parse(row.proposal) };
  if (row.state === 'running') return { ...common, state: 'running', done: row.steps_done, steps: row.steps };
  return { ...common, state: 'refused', reason: row.reason as never };
}
