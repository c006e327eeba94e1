import type { Selectable } from 'kysely';
import type { SituationRequestTable } from '#db/tables/situation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { SituationRequest } from './request.ts';

/** The question behind a link; `not-found` for a link that never was. */
export async function getRequestByToken(db: Db, tokenHash: string): Promise<SituationRequest> {
  const row = await db
    .selectFrom('situation_request')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return toRequest(row);
}

/** The newest question about the answers, or nothing. */
export async function findNewestRequest(db: Db, responseId: string): Promise<SituationRequest | undefined> {
  const row = await db
    .selectFrom('situation_request')
    .selectAll()
    .where('response_id', '=', responseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && toRequest(row);
}

/** Writes the question in the place of all that are open about the same answers: theirs lead nowhere from then on. */
export async function insertRequest(
  trx: Db,
  request: Pick<SituationRequest, 'id' | 'responseId' | 'askedBy' | 'createdAt' | 'expiresAt'> & {
    tokenHash: string;
  },
): Promise<void> {
  await trx
    .updateTable('situation_request')
    .set({ revoked_at: request.createdAt })
    .where('response_id', '=', request.responseId)
    .where('revoked_at', 'is', null)
    .where('answered_at', 'is', null)
    .execute();
  await trx
    .insertInto('situation_request')
    .values({
      id: request.id,
      token_hash: request.tokenHash,
      response_id: request.responseId,
      asked_by: request.askedBy,
      created_at: request.createdAt,
      expires_at: request.expiresAt,
      revoked_at: null,
      answered_at: null,
      answer: null,
      message: null,
    })
    .execute();
}

/** Those of the responses about which a link is open at the moment. */
export async function listWaiting(
  db: Db,
  responseIds: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  if (responseIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('situation_request')
    .select('response_id')
    .where('response_id', 'in', [...responseIds])
    .where('answered_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return new Set(rows.map(({ response_id }) => response_id));
}

/** Uses the link up with its answer; `conflict` for everybody but the first, and for a link that has ended. */
export async function updateAnswered(
  trx: Db,
  id: string,
  { answer, message, at }: { answer: 'approved' | 'changes'; message: string | null; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('situation_request')
    .set({ answer, message, answered_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Deletes links that ended before the moment; returns how many. */
export async function deleteOldRequests(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('situation_request')
    .where('expires_at', '<', before)
    .returning('id')
    .execute();
  return rows.length;
}

/** Changes that were asked for in drafts that are not saved since, for the one who sent the link. */
export async function listAskedChanges(
  db: Db,
  askedBy: string,
): Promise<readonly { slug: string; organisation: string; since: string }[]> {
  const rows = await db
    .selectFrom('situation_request as q')
    .innerJoin('situation_response as r', 'r.id', 'q.response_id')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['o.slug', 'o.name as organisation', 'q.answered_at'])
    .where('q.asked_by', '=', askedBy)
    .where('q.answer', '=', 'changes')
    .where('r.state', '=', 'draft')
    .whereRef('r.changed_at', '<', 'q.answered_at')
    .orderBy('q.answered_at')
    .execute();
  return rows.map(({ answered_at, ...row }) => ({ ...row, since: answered_at ?? '' }));
}

function toRequest(row: Selectable<SituationRequestTable>): SituationRequest {
  return {
    id: row.id,
    responseId: row.response_id,
    askedBy: row.asked_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    answeredAt: row.answered_at,
    answer: row.answer,
    message: row.message,
  };
}
