import type { Selectable } from 'kysely';
import type { ApprovalRequestTable } from '#db/tables/approvals.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Answer, ApprovalChange, ApprovalRequest } from './approval.ts';

type NewRequest = Omit<ApprovalRequest, 'revokedAt' | 'answeredAt' | 'answer' | 'reason' | 'handledAt'> & {
  tokenHash: string;
};

export async function insertRequest(trx: Db, request: NewRequest): Promise<void> {
  await trx
    .insertInto('approval_request')
    .values({
      id: request.id,
      token_hash: request.tokenHash,
      entry_id: request.entryId,
      kind: request.kind,
      e_mail: request.eMail,
      function: request.function,
      message: request.message,
      revision_id: request.revisionId,
      saves: request.saves,
      asked_by: request.askedBy,
      created_at: request.createdAt,
      expires_at: request.expiresAt,
      revoked_at: null,
      answered_at: null,
      answer: null,
      reason: null,
      handled_at: null,
    })
    .execute();
}

/** The question behind a link, whatever has become of it; `not-found` for an unknown one. */
export async function getRequestByToken(db: Db, tokenHash: string): Promise<ApprovalRequest> {
  const row = await db
    .selectFrom('approval_request')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return toRequest(row);
}

/** What has been asked about the entry, the newest first. */
export async function listRequests(db: Db, entryId: string): Promise<readonly ApprovalRequest[]> {
  const rows = await db
    .selectFrom('approval_request')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRequest);
}

export type OpenAnswer = {
  slug: string;
  title: string;
  function: string;
  answer: Answer;
  answeredAt: string;
};

/** Answers that the person asked for and has not been done with: changes and refusals. */
export async function listOpenAnswers(db: Db, askedBy: string): Promise<readonly OpenAnswer[]> {
  const rows = await db
    .selectFrom('approval_request as r')
    .innerJoin('entry', 'entry.id', 'r.entry_id')
    .leftJoin('entry_revision as v', 'v.id', 'r.revision_id')
    .select(['entry.slug', 'v.title', 'r.function', 'r.answer', 'r.answered_at'])
    .where('r.asked_by', '=', askedBy)
    .where('r.answer', 'in', ['changes', 'declined'])
    .where('r.handled_at', 'is', null)
    .orderBy('r.answered_at')
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title ?? '',
    function: row.function,
    answer: row.answer ?? 'changes',
    answeredAt: row.answered_at ?? '',
  }));
}

/** Uses the link up with its answer; `conflict` for everybody but the first, and for a link that has ended. */
export async function updateAnswered(
  trx: Db,
  id: string,
  { answer, reason, at }: { answer: Answer; reason: string | null; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('approval_request')
    .set({ answer, reason, answered_at: at, handled_at: answer === 'approved' ? at : null })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

export async function insertChanges(
  trx: Db,
  requestId: string,
  changes: readonly ApprovalChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ question, text }) => ({ request_id: requestId, question, text }));
  await trx.insertInto('approval_change').values(rows).execute();
}

/** What is to be changed, by question of the entry's questions. */
export async function listChanges(
  db: Db,
  entryId: string,
): Promise<ReadonlyMap<string, readonly ApprovalChange[]>> {
  const rows = await db
    .selectFrom('approval_change as c')
    .innerJoin('approval_request as r', 'r.id', 'c.request_id')
    .select(['c.request_id', 'c.question', 'c.text'])
    .where('r.entry_id', '=', entryId)
    .execute();
  return Map.groupBy(
    rows.map(({ request_id, ...change }) => ({ requestId: request_id, ...change })),
    ({ requestId }) => requestId,
  );
}

/** Takes open questions about the entry back: one, or all that an address has got; returns how many there were. */
export async function revokeRequests(
  trx: Db,
  which: { entryId: string; id: string } | { entryId: string; eMail: string },
  at: string,
): Promise<number> {
  const open = trx
    .updateTable('approval_request')
    .set({ revoked_at: at })
    .where('entry_id', '=', which.entryId)
    .where('answered_at', 'is', null)
    .where('revoked_at', 'is', null);
  const those = 'id' in which ? open.where('id', '=', which.id) : open.where('e_mail', '=', which.eMail);
  return (await those.returning('id').execute()).length;
}

/** The writers are done with the answers that the entry has got. */
export async function updateHandled(trx: Db, entryId: string, at: string): Promise<void> {
  await trx
    .updateTable('approval_request')
    .set({ handled_at: at })
    .where('entry_id', '=', entryId)
    .where('answered_at', 'is not', null)
    .where('handled_at', 'is', null)
    .execute();
}

/** Domains that the organisation's people have their addresses in. */
export async function listOrganisationDomains(db: Db, organisationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('organisation_domain')
    .select('domain')
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map(({ domain }) => domain);
}

/** Sweeps questions that ended before the moment, with their addresses and what was answered; returns how many. */
export async function deleteOldRequests(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('approval_request')
    .where('expires_at', '<', before)
    .returning('id')
    .execute();
  return rows.length;
}

function toRequest(row: Selectable<ApprovalRequestTable>): ApprovalRequest {
  return {
    id: row.id,
    entryId: row.entry_id,
    kind: row.kind,
    eMail: row.e_mail,
    function: row.function,
    message: row.message,
    revisionId: row.revision_id,
    saves: row.saves,
    askedBy: row.asked_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    answeredAt: row.answered_at,
    answer: row.answer,
    reason: row.reason,
    handledAt: row.handled_at,
  };
}
