import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Point } from './minutes.ts';

type Saved = { meetingId: string; version: number; categoryId: string | null; at: string };

/** Writes the minutes over what was read; `conflict` when somebody has saved or closed them since. */
export async function saveOpenMinutes(trx: Db, { meetingId, version, categoryId, at }: Saved): Promise<void> {
  const saved =
    version === 0
      ? await insertMinutes(trx, { meetingId, categoryId, at })
      : await trx
          .updateTable('meeting_minutes')
          .set({ version: version + 1, category_id: categoryId, saved_at: at })
          .where('meeting_id', '=', meetingId)
          .where('version', '=', version)
          .where('state', '=', 'open')
          .returning('meeting_id')
          .executeTakeFirst();
  if (!saved) throw new DomainError('conflict');
}

async function insertMinutes(trx: Db, { meetingId, categoryId, at }: Omit<Saved, 'version'>) {
  try {
    return await trx
      .insertInto('meeting_minutes')
      .values({
        meeting_id: meetingId,
        state: 'open',
        category_id: categoryId,
        saved_at: at,
        closed_at: null,
        closed_by: null,
      })
      .returning('meeting_id')
      .executeTakeFirst();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict');
    throw error;
  }
}

/** Closes minutes that were just saved. */
export async function updateClosed(
  trx: Db,
  { meetingId, by, at }: { meetingId: string; by: string | null; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('meeting_minutes')
    .set({ state: 'closed', closed_at: at, closed_by: by })
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'open')
    .returning('meeting_id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** What is kept of a point. */
export type KeptPoint = Pick<
  Point,
  'id' | 'text' | 'owner' | 'ownerPersonId' | 'dueOn' | 'kind' | 'madeAt'
> & {
  ownerOrganisationId: string | null;
  entryId: string | null;
};

/** Other points in place of all that there are. */
export async function replacePoints(trx: Db, meetingId: string, points: readonly KeptPoint[]): Promise<void> {
  await trx.deleteFrom('meeting_point').where('meeting_id', '=', meetingId).execute();
  const rows = points.map((point, index) => ({
    id: point.id,
    meeting_id: meetingId,
    position: index + 1,
    text: point.text,
    owner: point.owner,
    owner_person_id: point.ownerPersonId,
    owner_organisation_id: point.ownerOrganisationId,
    due_on: point.dueOn,
    kind: point.kind,
    entry_id: point.entryId,
    made_at: point.madeAt,
  }));
  if (rows.length > 0) await trx.insertInto('meeting_point').values(rows).execute();
}

/** Notes what the point has become; `conflict` when it has become something already. */
export async function updateMade(
  trx: Db,
  { pointId, madeId, at }: { pointId: string; madeId: string; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('meeting_point')
    .set({ made_at: at, made_id: madeId })
    .where('id', '=', pointId)
    .where('made_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** A task is done, or is not after all; once more changes nothing. */
export async function updateDone(
  trx: Db,
  { pointId, done }: { pointId: string; done: { by: string | null; at: string } | null },
): Promise<void> {
  await trx
    .updateTable('meeting_point')
    .set({ done_at: done?.at ?? null, done_by: done?.by ?? null })
    .where('id', '=', pointId)
    .where('kind', '=', 'task')
    .where('done_at', done ? 'is' : 'is not', null)
    .execute();
}
