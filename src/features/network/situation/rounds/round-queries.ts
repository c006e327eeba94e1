import type { Selectable } from 'kysely';
import type { SituationRoundTable } from '#db/tables/situation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Round } from '../situation.ts';

/** The rounds of the networks, the newest first; without networks those of all. */
export async function listRounds(db: Db, networkIds?: readonly string[]): Promise<readonly Round[]> {
  if (networkIds?.length === 0) return [];
  let query = db.selectFrom('situation_round').selectAll();
  if (networkIds) query = query.where('network_id', 'in', [...networkIds]);
  const rows = await query.orderBy('year', 'desc').orderBy('id').execute();
  return rows.map(toRound);
}

/** Writes the round; `conflict` when the network has one of that year. */
export async function insertRound(trx: Db, round: Round): Promise<void> {
  try {
    await trx
      .insertInto('situation_round')
      .values({
        id: round.id,
        network_id: round.networkId,
        year: round.year,
        answer_by: round.answerBy,
        opened_at: round.openedAt,
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', { field: 'year' }, { cause: error });
  }
}

/** Gives the round another last day, or none. */
export async function updateAnswerBy(trx: Db, id: string, answerBy: string | null): Promise<void> {
  await trx.updateTable('situation_round').set({ answer_by: answerBy }).where('id', '=', id).execute();
}

function toRound(row: Selectable<SituationRoundTable>): Round {
  return {
    id: row.id,
    networkId: row.network_id,
    year: row.year,
    answerBy: row.answer_by,
    openedAt: row.opened_at,
  };
}
