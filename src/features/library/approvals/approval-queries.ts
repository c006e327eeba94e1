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
  return rows.map((row) => ({
    revisionId: row.revision_id,
    saves: row.saves,
    kind: row.kind,
    function: row.function,
    approvedOn: row.approved_on,
    writtenRole: row.written_role as Role | null,
  }));
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
