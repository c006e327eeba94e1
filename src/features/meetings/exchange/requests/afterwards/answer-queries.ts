import type { Db } from '#src/platform/app.ts';
import type { RequestAnswer } from '../request.ts';

/** Keeps the organisation's answer, in place of what it answered before. */
export async function upsertAnswer(
  trx: Db,
  answer: RequestAnswer & { requestId: string; by: string; at: string },
): Promise<void> {
  const said = {
    was_useful: answer.wasUseful,
    learnt: answer.learnt,
    by_person_id: answer.by,
    at: answer.at,
  };
  await trx
    .insertInto('exchange_answer')
    .values({ request_id: answer.requestId, organisation_id: answer.organisationId, ...said })
    .onConflict((oc) => oc.columns(['request_id', 'organisation_id']).doUpdateSet(said))
    .execute();
}

/** What the two organisations have said afterwards, by request. */
export async function listAnswers(
  db: Db,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RequestAnswer[]>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('exchange_answer')
    .selectAll()
    .where('request_id', 'in', requestIds)
    .orderBy('at')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      requestId: row.request_id,
      organisationId: row.organisation_id,
      wasUseful: row.was_useful,
      learnt: row.learnt,
    })),
    ({ requestId }) => requestId,
  );
}
