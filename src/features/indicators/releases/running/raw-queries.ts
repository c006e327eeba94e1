import type { Db } from '#src/platform/app.ts';

/** Deletes every cell that was handed in to the round, and says so on it. */
export async function deleteRawCells(trx: Db, roundId: string, at: string): Promise<void> {
  await trx
    .deleteFrom('indicator_cell')
    .where('submission_id', 'in', (eb) =>
      eb.selectFrom('indicator_submission').select('id').where('round_id', '=', roundId),
    )
    .execute();
  await trx
    .updateTable('indicator_round')
    .set({ raw_deleted_at: at })
    .where('id', '=', roundId)
    .where('raw_deleted_at', 'is', null)
    .execute();
}
