import type { Actor } from '../access/actor.ts';
import type { Db } from '../app.ts';

export type AuditRecord = {
  actor: Actor;
  action: string;
  object: { type: string; id: string };
  /** Names of the fields that changed, or facts without personal data. */
  data?: Readonly<Record<string, string | number | readonly string[]>>;
};

/** Who did what to whom: append-only and hash-chained. */
export type Audit = { record(trx: Db, record: AuditRecord): Promise<void> };
