import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';

export type AuditEntry = {
  seq: number;
  at: string;
  actorKind: Actor['kind'];
  actorId: string | null;
  action: string;
  objectType: string;
  objectId: string;
  data: Readonly<Record<string, string | number | readonly string[]>>;
};
export type ChainedEntry = AuditEntry & { previousHash: string; hash: string };

/** SHA-256, in hex, over the hash before and the entry's canonical JSON: whoever changes one record must change all that follow. */
export function chainHash(previousHash: string, entry: AuditEntry): string {
  const { seq, at, actorKind, actorId, action, objectType, objectId, data } = entry;
  const canonical = JSON.stringify([seq, at, actorKind, actorId, action, objectType, objectId, sorted(data)]);
  return createHash('sha256').update(previousHash).update('\n').update(canonical).digest('hex');
}

function sorted(data: AuditEntry['data']): (readonly [string, unknown])[] {
  return Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
