import { createHash } from 'node:crypto';
import type { SchoolForm } from '../../definitions/indicator.ts';
import type { Term } from '../../definitions/term-rules.ts';
import type { Certificate } from '../../disclosure/audit/certificate.ts';
import type { Statement } from '../../disclosure/model/statement.ts';
import type { ReleasePolicy } from '../gate/policy.ts';

/** Something that was said of figures, or taken back: what was said stays known all the same. */
export type LedgerEntry = {
  seq: number;
  id: string;
  kind: 'release' | 'withdrawal';
  at: string;
  roundId: string;
  term: Term;
  schoolForm: SchoolForm;
  policy: ReleasePolicy;
  statements: readonly Statement[];
  certificate: Certificate;
  reason: string;
};
export type ChainedEntry = LedgerEntry & { previousHash: string; hash: string };

/** SHA-256, in hex, over the hash before and the entry: whoever changes one must change all that follow. */
export function ledgerHash(previousHash: string, entry: LedgerEntry): string {
  const { seq, id, kind, at, roundId, term, schoolForm, policy, statements, certificate, reason } = entry;
  const said = [seq, id, kind, at, roundId, term, schoolForm, policy, statements, certificate, reason];
  return createHash('sha256').update(previousHash).update('\n').update(JSON.stringify(said)).digest('hex');
}

/** The number of the first entry that is not as it was written; nothing when the whole ledger is. */
export function brokenAt(entries: readonly ChainedEntry[]): number | undefined {
  let [seq, hash] = [0, ''];
  for (const { hash: own, previousHash, ...entry } of entries) {
    const isWhole = entry.seq === seq + 1 && previousHash === hash && own === ledgerHash(hash, entry);
    if (!isWhole) return seq + 1;
    [seq, hash] = [entry.seq, own];
  }
  return undefined;
}
