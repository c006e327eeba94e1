import { type Actor, actorId } from '../access/actor.ts';
import type { Clock, Db } from '../app.ts';
import { chainHash } from './audit-chain.ts';
import { insertAuditEntry, lockAuditHead, updateAuditHead } from './audit-queries.ts';

export type AuditRecord = {
  actor: Actor;
  action: string;
  object: { type: string; id: string };
  /** Names of the fields that changed, or facts without personal data. */
  data?: Readonly<Record<string, string | number | readonly string[]>>;
};

/** Who did what to whom: append-only and hash-chained. */
export type Audit = { record(trx: Db, record: AuditRecord): Promise<void> };

/** The trail in the table `audit`; the head row is locked until the transaction ends, so that the chain never forks. */
export function createAudit({ clock }: { clock: Clock }): Audit {
  return {
    async record(trx, { actor, action, object, data = {} }) {
      const head = await lockAuditHead(trx);
      const entry = {
        seq: head.seq,
        at: clock.now().toISOString(),
        actorKind: actor.kind,
        actorId: actorId(actor),
        action,
        objectType: object.type,
        objectId: object.id,
        data,
      };
      const hash = chainHash(head.hash, entry);
      await insertAuditEntry(trx, { ...entry, previousHash: head.hash, hash });
      await updateAuditHead(trx, hash);
    },
  };
}
