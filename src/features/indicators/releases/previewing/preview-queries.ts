import type { Selectable } from 'kysely';
import type { FigurePreviewTable } from '#db/tables/releases.ts';
import type { Db } from '#src/platform/app.ts';
import type { FigurePreview, Seen } from './figure-preview.ts';

type Place = { roundId: string; organisationId: string };

/** The organisation's preview in the round, if one was ever begun. */
export async function findPreview(
  db: Db,
  { roundId, organisationId }: Place,
): Promise<FigurePreview | undefined> {
  const row = await db
    .selectFrom('figure_preview')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && toPreview(row);
}

/** Begins the preview anew. */
export async function replacePreview(
  trx: Db,
  { roundId, organisationId, ...begun }: Place & { startedAt: string; begun: number; fingerprint: string },
): Promise<void> {
  await trx
    .deleteFrom('figure_preview')
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .execute();
  await trx
    .insertInto('figure_preview')
    .values({
      ...{ round_id: roundId, organisation_id: organisationId, state: 'running', seen: '', reason: '' },
      ...{ started_at: begun.startedAt, begun: begun.begun, fingerprint: begun.fingerprint },
      ...{ steps_done: 0, steps: 0 },
    })
    .execute();
}

type Under = Place & { fingerprint: string };

/** How far the preview is; nothing changes when another has begun. */
export async function updatePreviewSteps(db: Db, run: Under, done: number, steps: number): Promise<void> {
  await running(db, run).set({ steps_done: done, steps }).execute();
}

/** What came of the preview; nothing changes when another has begun. */
export async function updatePreviewed(
  db: Db,
  run: Under,
  found: { ok: true; seen: Seen } | { ok: false; reason: string },
): Promise<void> {
  const ended = found.ok
    ? { state: 'ready' as const, seen: JSON.stringify(found.seen) }
    : { state: 'refused' as const, reason: found.reason };
  await running(db, run).set(ended).execute();
}

function running(db: Db, { roundId, organisationId, fingerprint }: Under) {
  return db
    .updateTable('figure_preview')
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .where('fingerprint', '=', fingerprint)
    .where('state', '=', 'running');
}

function toPreview(row: Selectable<FigurePreviewTable>): FigurePreview {
  const common = {
    ...{ roundId: row.round_id, organisationId: row.organisation_id, startedAt: row.started_at },
    ...{ begun: row.begun, fingerprint: row.fingerprint },
  };
  if (row.state === 'ready') return { ...common, state: 'ready', seen: JSON.parse(row.seen) };
  if (row.state === 'running') return { ...common, state: 'running', done: row.steps_done, steps: row.steps };
  return { ...common, state: 'refused', reason: row.reason as never };
}
