import type { Selectable } from 'kysely';
import type { ReleaseTable } from '#db/tables/releases.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { SchoolForm } from '../../definitions/indicator.ts';
import type { Term } from '../../definitions/term-rules.ts';
import { type ChainedEntry, type LedgerEntry, ledgerHash } from './ledger.ts';

/** Writes the entry behind the last one; `conflict` when another was written meanwhile. */
export async function appendEntry(trx: Db, entry: Omit<LedgerEntry, 'seq'>): Promise<void> {
  const last = await trx
    .selectFrom('release')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [seq, previousHash] = [(last?.seq ?? 0) + 1, last?.hash ?? ''];
  const { id, kind, at, roundId, term, schoolForm, reason } = entry;
  try {
    await trx
      .insertInto('release')
      .values({
        ...{ seq, id, kind, at, round_id: roundId, term, school_form: schoolForm, reason },
        policy: JSON.stringify(entry.policy),
        statements: JSON.stringify(entry.statements),
        certificate: JSON.stringify(entry.certificate),
        previous_hash: previousHash,
        hash: ledgerHash(previousHash, { seq, ...entry }),
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', { type: 'figures' }, { cause: error });
  }
}

/** The ledger in its order: the whole, or what it holds of these pupils. */
export async function listEntries(
  db: Db,
  of?: { term: Term; schoolForm: SchoolForm },
): Promise<readonly ChainedEntry[]> {
  let query = db.selectFrom('release').selectAll();
  if (of) query = query.where('term', '=', of.term).where('school_form', '=', of.schoolForm);
  const rows = await query.orderBy('seq').execute();
  return rows.map(toEntry);
}

/** When figures of each round were first released, however often that was taken back or done again. */
export async function listFirstReleases(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('release')
    .select((eb) => ['round_id', eb.fn.min('at').as('at')])
    .where('kind', '=', 'release')
    .groupBy('round_id')
    .execute();
  return new Map(rows.map(({ round_id, at }) => [round_id, at]));
}

function toEntry(row: Selectable<ReleaseTable>): ChainedEntry {
  return {
    ...{ seq: row.seq, id: row.id, kind: row.kind, at: row.at, roundId: row.round_id },
    term: row.term as Term,
    schoolForm: row.school_form as SchoolForm,
    policy: JSON.parse(row.policy),
    statements: JSON.parse(row.statements),
    certificate: JSON.parse(row.certificate),
    reason: row.reason,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
