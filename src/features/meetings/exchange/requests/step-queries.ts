import type { Db } from '#src/platform/app.ts';
import type { RequestStep } from './request.ts';

export async function insertStep(
  trx: Db,
  step: {
    id: string;
    requestId: string;
    act: RequestStep['act'];
    by: string | null;
    words: string;
    at: string;
  },
): Promise<void> {
  await trx
    .insertInto('exchange_step')
    .values({
      id: step.id,
      request_id: step.requestId,
      act: step.act,
      by_person_id: step.by,
      words: step.words,
      at: step.at,
    })
    .execute();
}

/** What has happened to the request, with the names of those who did it, in order. */
export async function listSteps(db: Db, requestId: string): Promise<readonly RequestStep[]> {
  return db
    .selectFrom('exchange_step as s')
    .leftJoin('person as p', 'p.id', 's.by_person_id')
    .select(['s.act', 's.words', 's.at', 'p.name as by'])
    .where('s.request_id', '=', requestId)
    .orderBy('s.at')
    .orderBy('s.id')
    .execute();
}
