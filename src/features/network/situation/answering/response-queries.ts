import type { Selectable } from 'kysely';
import type { SituationAnswerTable, SituationResponseTable } from '#db/tables/situation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Answer, Answers, SituationResponse } from '../situation.ts';

const conflict = (cause?: unknown) => new DomainError('conflict', { type: 'situation' }, { cause });

/** A response with the year that it is about. */
export type DatedResponse = SituationResponse & { year: number; networkId: string };

/** What the organisations have answered and let everybody read, the newest year first. */
export async function listApproved(
  db: Db,
  which: { organisationIds: readonly string[] } | { roundIds: readonly string[] },
): Promise<readonly DatedResponse[]> {
  const [column, ids] =
    'roundIds' in which
      ? (['r.round_id', which.roundIds] as const)
      : (['r.organisation_id', which.organisationIds] as const);
  if (ids.length === 0) return [];
  const rows = await selectDated(db)
    .where(column, 'in', [...ids])
    .where('r.state', '=', 'approved')
    .orderBy('round.year', 'desc')
    .orderBy('r.approved_on', 'desc')
    .orderBy('r.id')
    .execute();
  return rows.map(toDated);
}

/** The responses of the round that count, draft and approved. */
export async function listOfRound(db: Db, roundId: string): Promise<readonly SituationResponse[]> {
  const rows = await db
    .selectFrom('situation_response')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('state', 'in', ['draft', 'approved'])
    .execute();
  return rows.map(toResponse);
}

/** The response with its year, or nothing. */
export async function findResponse(db: Db, id: string): Promise<DatedResponse | undefined> {
  const row = await selectDated(db).where('r.id', '=', id).executeTakeFirst();
  return row && toDated(row);
}

/** The answers of each of the responses. */
export async function listAnswers(
  db: Db,
  responseIds: readonly string[],
): Promise<ReadonlyMap<string, Answers>> {
  if (responseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('situation_answer')
    .selectAll()
    .where('response_id', 'in', [...responseIds])
    .execute();
  const grouped = Map.groupBy(rows, ({ response_id }) => response_id);
  return new Map(
    [...grouped].map(([id, of]) => [id, new Map(of.map((row) => [row.question_id, toAnswer(row)]))]),
  );
}

type Place = { roundId: string; organisationId: string };

/** Begins a draft; `conflict` when somebody else began one meanwhile. */
export async function insertDraft(trx: Db, draft: Place & { id: string; at: string }): Promise<void> {
  try {
    await trx
      .insertInto('situation_response')
      .values({
        id: draft.id,
        round_id: draft.roundId,
        organisation_id: draft.organisationId,
        state: 'draft',
        version: 1,
        changed_at: draft.at,
        approved_on: null,
        approved_function: null,
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict(error);
  }
}

/** Says that the draft is saved once more; `conflict` when it is not as it was read. */
export async function updateDraft(
  trx: Db,
  { id, version, at }: { id: string; version: number; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('situation_response')
    .set({ version: version + 1, changed_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw conflict();
}

/** Makes these the answers of the draft. */
export async function replaceAnswers(trx: Db, responseId: string, answers: readonly Answer[]): Promise<void> {
  await trx.deleteFrom('situation_answer').where('response_id', '=', responseId).execute();
  if (answers.length === 0) return;
  await trx
    .insertInto('situation_answer')
    .values(
      answers.map((answer) => ({
        response_id: responseId,
        question_id: answer.questionId,
        question_version: answer.questionVersion,
        value: answer.value,
        detail: answer.detail,
        link: answer.link,
        comment: answer.comment,
      })),
    )
    .execute();
}

/** Lets everybody read the draft instead of what was approved before; `conflict` when it is not as it was read. */
export async function updateApproved(
  trx: Db,
  draft: Place & { id: string; version: number; on: string; function: string; at: string },
): Promise<void> {
  await trx
    .updateTable('situation_response')
    .set({ state: 'replaced' })
    .where('round_id', '=', draft.roundId)
    .where('organisation_id', '=', draft.organisationId)
    .where('state', '=', 'approved')
    .execute();
  const row = await trx
    .updateTable('situation_response')
    .set({
      state: 'approved',
      approved_on: draft.on,
      approved_function: draft.function,
      changed_at: draft.at,
    })
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw conflict();
}

function selectDated(db: Db) {
  return db
    .selectFrom('situation_response as r')
    .innerJoin('situation_round as round', 'round.id', 'r.round_id')
    .selectAll('r')
    .select(['round.year', 'round.network_id']);
}

type DatedRow = Selectable<SituationResponseTable> & { year: number; network_id: string };

function toDated(row: DatedRow): DatedResponse {
  return { ...toResponse(row), year: row.year, networkId: row.network_id };
}

function toResponse(row: Selectable<SituationResponseTable>): SituationResponse {
  return {
    id: row.id,
    roundId: row.round_id,
    organisationId: row.organisation_id,
    state: row.state,
    version: row.version,
    changedAt: row.changed_at,
    approvedOn: row.approved_on,
    approvedFunction: row.approved_function,
  };
}

function toAnswer(row: Selectable<SituationAnswerTable>): Answer {
  return {
    questionId: row.question_id,
    questionVersion: row.question_version,
    value: row.value,
    detail: row.detail,
    link: row.link,
    comment: row.comment,
  };
}
