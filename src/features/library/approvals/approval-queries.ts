import type { Selectable } from 'kysely';
import type { EntryApprovalTable } from '#db/tables/approvals.ts';
import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import type { Approval } from './approval.ts';

/** Writes down that the text was agreed to: stays with the entry. */
export async function insertApproval(
  trx: Db,
  approval: Approval & { id: string; entryId: string; at: string },
): Promise<void> {
  await trx
    .insertInto('entry_approval')
    .values({
      id: approval.id,
      entry_id: approval.entryId,
      revision_id: approval.revisionId,
      saves: approval.saves,
      kind: approval.kind,
      function: approval.function,
      approved_on: approval.approvedOn,
      written_role: approval.writtenRole,
      recorded_at: approval.at,
    })
    .execute();
}

/** Every yes that the entry's texts have got, the newest first. */
export async function listApprovals(db: Db, entryId: string): Promise<readonly Approval[]> {
  const rows = await db
    .selectFrom('entry_approval')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toApproval);
}

/** The yeses to each published revision, by its number: what the history tells. */
export async function listPublishedApprovals(
  db: Db,
  entryId: string,
): Promise<ReadonlyMap<number, readonly Approval[]>> {
  const rows = await db
    .selectFrom('entry_approval as a')
    .innerJoin('entry_revision as r', (join) =>
      join.onRef('r.id', '=', 'a.revision_id').onRef('r.saves', '=', 'a.saves'),
    )
    .selectAll('a')
    .select('r.number')
    .where('a.entry_id', '=', entryId)
    .where('r.state', 'in', ['published', 'superseded'])
    .orderBy('a.recorded_at')
    .execute();
  const groups = Map.groupBy(rows, ({ number }) => number);
  return new Map([...groups].map(([number, group]) => [number, group.map(toApproval)]));
}

/** Whether exactly this text was agreed to. */
export async function hasApproval(db: Db, { id, saves }: { id: string; saves: number }): Promise<boolean> {
  const row = await db
    .selectFrom('entry_approval')
    .select('id')
    .where('revision_id', '=', id)
    .where('saves', '=', saves)
    .executeTakeFirst();
  return row !== undefined;
}

function toApproval(row: Selectable<EntryApprovalTable>): Approval {
  return {
    revisionId: row.revision_id,
    saves: row.saves,
    kind: row.kind,
    function: row.function,
    approvedOn: row.approved_on,
    writtenRole: row.written_role as Role | null,
  };
}
