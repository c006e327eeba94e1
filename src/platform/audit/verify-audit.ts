import type { Db } from '../app.ts';
import { chainHash } from './audit-chain.ts';
import { getAuditHead, listAuditAfter } from './audit-queries.ts';

/** How many records are whole; or the first number where the chain is broken. */
export type AuditVerdict = { ok: true; checked: number } | { ok: false; brokenAt: number };

const batchSize = 500;

/** Walks the whole trail from the seal to the head: a record that was changed, taken out or added is found. */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  const head = await getAuditHead(db);
  let [seq, hash] = [head.sealedSeq, head.sealedHash];
  for (;;) {
    const entries = await listAuditAfter(db, seq, batchSize);
    for (const entry of entries) {
      const isWhole = entry.seq === seq + 1 && entry.hash === chainHash(hash, entry);
      if (!isWhole || entry.previousHash !== hash) return { ok: false, brokenAt: seq + 1 };
      [seq, hash] = [entry.seq, entry.hash];
    }
    if (entries.length < batchSize) break;
  }
  const isComplete = seq >= head.seq && (seq > head.seq || hash === head.hash);
  return isComplete ? { ok: true, checked: seq - head.sealedSeq } : { ok: false, brokenAt: seq + 1 };
}
