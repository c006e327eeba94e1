import type { Attestation } from './attestation.ts';

/** `listed`: the dictionary says that it stands there; `attested`: its compounds show it; `plain`: merely a word. */
export type PartKind = 'listed' | 'attested' | 'plain';

const kindPrice: Readonly<Record<PartKind, number>> = { listed: 0, attested: 0.15, plain: 0.85 };
const prior = { hits: 1.05, total: 3 };
const vowel = /[aeiouyåäöé]/;

/** What a part costs in a compound, 1 for the best: more when it is short, less the oftener it is one in the dictionary. */
export function partPrice(part: string, kind: PartKind, seen: Attestation): number | undefined {
  if (!vowel.test(part)) return undefined;
  const evidence = kind === 'plain' ? 0 : evidencePrice(seen);
  return 1 + lengthPrice(part.length) + kindPrice[kind] + evidence;
}

/** Two letters are a part only when hardly anything else ends or begins so: `år`, `kö`. */
export function isLongEnough(part: string, { hits, total }: Attestation): boolean {
  return part.length > 2 || (part.length === 2 && hits >= 30 && hits / total >= 0.4);
}

function lengthPrice(length: number): number {
  if (length >= 5) return 0;
  if (length === 4) return 0.05;
  return length === 3 ? 0.3 : 0.5;
}

function evidencePrice({ hits, total }: Attestation): number {
  const share = (hits + prior.hits) / (total + prior.total);
  return 0.45 * Math.max(0, -Math.log(share) - 0.6);
}
