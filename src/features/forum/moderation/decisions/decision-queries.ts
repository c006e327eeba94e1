import type { Selectable } from 'kysely';
import type { PostDecisionTable } from '#db/tables/moderation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Decision } from './decision.ts';

/** Every decision on the post, in the order in which they were made. */
export async function listDecisions(db: Db, postId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('post_decision')
    .selectAll()
    .where('post_id', '=', postId)
    .orderBy('number')
    .execute();
  return rows.map(toDecision);
}

export type NewDecision = Pick<
  Decision,
  'id' | 'number' | 'act' | 'cause' | 'reason' | 'decidedBy' | 'decidedAt'
>;

/** Adds the decision; `conflict` when another moderator has decided meanwhile. */
export async function insertDecision(trx: Db, postId: string, decision: NewDecision): Promise<void> {
  try {
    await trx
      .insertInto('post_decision')
      .values({
        id: decision.id,
        post_id: postId,
        number: decision.number,
        act: decision.act,
        cause: decision.cause,
        reason: decision.reason,
        decided_by: decision.decidedBy,
        decided_at: decision.decidedAt,
        answer: null,
        answered_at: null,
        answer_handled_by: null,
        answer_handled_at: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

/** Keeps what the author says to the decision; `conflict` when that has been said. */
export async function updateAnswer(trx: Db, id: string, { answer, at }: { answer: string; at: string }) {
  const row = await trx
    .updateTable('post_decision')
    .set({ answer, answered_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Says that a moderator has heard what the author said of the post. */
export async function updateAnswersHeard(
  trx: Db,
  postId: string,
  { by, at }: { by: string | null; at: string },
): Promise<void> {
  await trx
    .updateTable('post_decision')
    .set({ answer_handled_by: by, answer_handled_at: at })
    .where('post_id', '=', postId)
    .where('answered_at', 'is not', null)
    .where('answer_handled_at', 'is', null)
    .execute();
}

function toDecision(row: Selectable<PostDecisionTable>): Decision {
  return {
    id: row.id,
    number: row.number,
    act: row.act,
    cause: row.cause,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    answerHandledAt: row.answer_handled_at,
  };
}
