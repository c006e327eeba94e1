import type { AuditTable } from '#db/tables/platform.ts';
import type { Db } from '../app.ts';
import type { ChainedEntry } from './audit-chain.ts';

export type AuditHead = { seq: number; hash: string; sealedSeq: number; sealedHash: string };

/** Takes the next number and keeps the head locked until the transaction ends. */
export async function lockAuditHead(trx: Db): Promise<{ seq: number; hash: string }> {
  return await trx
    .updateTable('audit_head')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', 'audit')
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
}

export async function updateAuditHead(trx: Db, hash: string): Promise<void> {
  await trx.updateTable('audit_head').set({ hash }).where('id', '=', 'audit').execute();
}

export async function insertAuditEntry(trx: Db, entry: ChainedEntry): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      seq: entry.seq,
      at: entry.at,
      actor_kind: entry.actorKind,
      actor_id: entry.actorId,
      action: entry.action,
      object_type: entry.objectType,
      object_id: entry.objectId,
      data: JSON.stringify(entry.data),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute();
}

export async function getAuditHead(db: Db): Promise<AuditHead> {
  const row = await db
    .selectFrom('audit_head')
    .selectAll()
    .where('id', '=', 'audit')
    .executeTakeFirstOrThrow();
  return { seq: row.seq, hash: row.hash, sealedSeq: row.sealed_seq, sealedHash: row.sealed_hash };
}

/** Records after `seq` in order, at most `limit`. */
export async function listAuditAfter(db: Db, seq: number, limit: number): Promise<ChainedEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** The newest record older than the moment. */
export async function findLastBefore(db: Db, before: string): Promise<ChainedEntry | undefined> {
  const row = await db
    .selectFrom('audit')
    .selectAll()
    .where('at', '<', before)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toEntry(row);
}

/** The newest record of the action on the object. */
export async function findLatestRecord(
  db: Db,
  { action, type, id }: { action: string; type: string; id: string },
): Promise<ChainedEntry | undefined> {
  const row = await db
    .selectFrom('audit')
    .selectAll()
    .where('object_type', '=', type)
    .where('object_id', '=', id)
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toEntry(row);
}

/** Moves the seal forward to the record and takes away everything up to it; the triggers allow no other deletion. */
export async function sealAndDelete(trx: Db, last: Pick<ChainedEntry, 'seq' | 'hash'>): Promise<number> {
  await trx
    .updateTable('audit_head')
    .set({ sealed_seq: last.seq, sealed_hash: last.hash })
    .where('id', '=', 'audit')
    .where('sealed_seq', '<', last.seq)
    .execute();
  const rows = await trx.deleteFrom('audit').where('seq', '<=', last.seq).returning('seq').execute();
  return rows.length;
}

function toEntry(row: AuditTable): ChainedEntry {
  return {
    seq: row.seq,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    objectType: row.object_type,
    objectId: row.object_id,
    data: JSON.parse(row.data),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
