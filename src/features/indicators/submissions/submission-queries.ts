import type { Selectable } from 'kysely';
import type { IndicatorCellTable, IndicatorSubmissionTable } from '#db/tables/indicators.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import { bases, coverages, type LateArrivals, validityRules } from '../comparability/counting-sheet.ts';
import type { Cell, Counting, Submission, SubmissionState } from './submission.ts';

const conflict = (cause?: unknown) => new DomainError('conflict', { type: 'figures' }, { cause });

/** What was handed in to the rounds, the oldest first; of one organisation when it is named. */
export async function listSubmissions(
  db: Db,
  roundIds: readonly string[],
  organisationId?: string,
): Promise<readonly Submission[]> {
  if (roundIds.length === 0) return [];
  let query = db
    .selectFrom('indicator_submission')
    .selectAll()
    .where('round_id', 'in', [...roundIds]);
  if (organisationId) query = query.where('organisation_id', '=', organisationId);
  const rows = await query.orderBy('id').execute();
  return rows.map(toSubmission);
}

/** The cells of each of the submissions. */
export async function listCells(
  db: Db,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('indicator_cell')
    .selectAll()
    .where('submission_id', 'in', [...submissionIds])
    .orderBy('indicator_id')
    .orderBy('stadium')
    .orderBy('gender')
    .execute();
  const grouped = Map.groupBy(rows, ({ submission_id }) => submission_id);
  return new Map([...grouped].map(([id, own]) => [id, own.map(toCell)]));
}

type Draft = { id: string; roundId: string; organisationId: string; counting: Counting; at: string };

/** Begins a draft; `conflict` when somebody else began one meanwhile. */
export async function insertDraft(trx: Db, draft: Draft): Promise<void> {
  try {
    await trx
      .insertInto('indicator_submission')
      .values({
        ...{ id: draft.id, round_id: draft.roundId, organisation_id: draft.organisationId },
        ...{ state: 'draft', version: 1, changed_at: draft.at, ...fromCounting(draft.counting) },
        ...{ submitted_by: null, submitted_on: null, submitted_function: null },
        ...{ approved_on: null, approved_function: null, correction: '' },
        ...{ withdrawn_on: null, withdrawal: '' },
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict(error);
  }
}

type Read = { id: string; version: number };

/** Saves what is being worked on, which is a draft again; `conflict` when it is not as it was read. */
export async function updateDraft(
  trx: Db,
  { id, version, counting, at }: Read & { counting: Counting; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('indicator_submission')
    .set({ ...fromCounting(counting), state: 'draft', version: version + 1, changed_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['draft', 'submitted'])
    .returning('id')
    .executeTakeFirst();
  if (!row) throw conflict();
}

/** Makes these the cells of the submission. */
export async function replaceCells(trx: Db, submissionId: string, cells: readonly Cell[]): Promise<void> {
  await trx.deleteFrom('indicator_cell').where('submission_id', '=', submissionId).execute();
  if (cells.length === 0) return;
  await trx
    .insertInto('indicator_cell')
    .values(
      cells.map(({ indicatorId, ...cell }) => ({
        ...cell,
        submission_id: submissionId,
        indicator_id: indicatorId,
      })),
    )
    .execute();
}

/** Hands the draft to the contact person; `conflict` when it is not as it was read. */
export async function updateSubmitted(
  trx: Db,
  { id, version, on, by, as }: Read & { on: string; by: string | null; as: string },
): Promise<void> {
  const row = await trx
    .updateTable('indicator_submission')
    .set({ state: 'submitted', submitted_on: on, submitted_by: by, submitted_function: as })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw conflict();
}

type Approval = Read & {
  roundId: string;
  organisationId: string;
  on: string;
  as: string;
  correction: string;
};

/** Approves what was handed in, in the place of what was approved before; `conflict` when it is not as it was read. */
export async function updateApproved(trx: Db, approval: Approval): Promise<void> {
  await trx
    .updateTable('indicator_submission')
    .set({ state: 'replaced' })
    .where('round_id', '=', approval.roundId)
    .where('organisation_id', '=', approval.organisationId)
    .where('state', '=', 'approved')
    .execute();
  const row = await trx
    .updateTable('indicator_submission')
    .set({
      ...{ state: 'approved', approved_on: approval.on, approved_function: approval.as },
      correction: approval.correction,
    })
    .where('id', '=', approval.id)
    .where('version', '=', approval.version)
    .where('state', '=', 'submitted')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw conflict();
}

/** Withdraws what was approved; `conflict` when it no longer is. */
export async function updateWithdrawn(
  trx: Db,
  { id, on, reason }: { id: string; on: string; reason: string },
): Promise<void> {
  const row = await trx
    .updateTable('indicator_submission')
    .set({ state: 'withdrawn', withdrawn_on: on, withdrawal: reason })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw conflict();
}

function fromCounting({ lateArrivals, reportingRate, ...counting }: Counting) {
  return {
    ...counting,
    late_arrivals: lateArrivals?.rule ?? null,
    late_minutes: lateArrivals?.rule === 'from-minutes' ? lateArrivals.minutes : null,
    reporting_rate: reportingRate,
  };
}

function toSubmission(row: Selectable<IndicatorSubmissionTable>): Submission {
  return {
    id: row.id,
    roundId: row.round_id,
    organisationId: row.organisation_id,
    state: row.state as SubmissionState,
    version: row.version,
    changedAt: row.changed_at,
    counting: {
      basis: oneOf(bases, row.basis),
      lateArrivals: toLateArrivals(row.late_arrivals, row.late_minutes),
      validity: oneOf(validityRules, row.validity),
      coverage: oneOf(coverages, row.coverage),
      reportingRate: row.reporting_rate,
      note: row.note,
    },
    submittedOn: row.submitted_on,
    submittedFunction: row.submitted_function,
    submittedBy: row.submitted_by,
    approvedOn: row.approved_on,
    approvedFunction: row.approved_function,
    correction: row.correction,
    withdrawnOn: row.withdrawn_on,
    withdrawal: row.withdrawal,
  };
}

function oneOf<T extends string>(values: readonly T[], stored: string | null): T | null {
  return values.find((value) => value === stored) ?? null;
}

function toLateArrivals(rule: string | null, minutes: number | null): LateArrivals | null {
  if (rule === 'from-minutes') return minutes === null ? null : { rule, minutes };
  return rule === 'counted' || rule === 'not-counted' ? { rule } : null;
}

function toCell({ submission_id, indicator_id, ...row }: Selectable<IndicatorCellTable>): Cell {
  return { ...row, indicatorId: indicator_id };
}
