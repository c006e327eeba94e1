import { system } from '../access/actor.ts';
import type { App } from '../app.ts';
import { findLastBefore, sealAndDelete } from './audit-queries.ts';

/**
 * Takes away the records older than the moment: the hash of the last one is sealed in the head, so that the rest can
 * still be verified, and the trail records that it was trimmed. Returns how many went.
 */
export async function trimAudit(app: Pick<App, 'db' | 'audit'>, before: string): Promise<number> {
  return await app.db.transaction().execute(async (trx) => {
    const last = await findLastBefore(trx, before);
    if (!last) return 0;
    const count = await sealAndDelete(trx, last);
    await app.audit.record(trx, {
      actor: system,
      action: 'audit.trimmed',
      object: { type: 'audit', id: String(last.seq) },
      data: { count, hash: last.hash },
    });
    return count;
  });
}
