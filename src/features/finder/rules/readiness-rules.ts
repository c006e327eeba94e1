import type { Usability } from '#src/features/library/reading/usability-rules.ts';
import type { LegalStep } from '../situation/situation.ts';
import type { FirstThings } from './prerequisite-rules.ts';

/** Whether it can be used now, and what is in the way. */
export type Readiness =
  | { kind: 'now' | 'if-first' | 'ask-first' | 'yourselves' | 'elsewhere' }
  /** Something must be done first and is not: the first of the legal steps, where it is one. */
  | { kind: 'not-yet'; step: LegalStep | undefined };

const kinds = {
  'use-now': 'now',
  'do-yourselves': 'yourselves',
  'ask-first': 'ask-first',
  'read-and-ask': 'elsewhere',
} as const satisfies Record<Usability, Readiness['kind']>;

/** What is in the way comes before what is uncertain; what is somewhere else can only be read and asked about. */
export function readinessOf(usability: Usability, first: FirstThings): Readiness {
  if (usability === 'read-and-ask') return { kind: 'elsewhere' };
  if (first.state === 'not-yet')
    return { kind: 'not-yet', step: first.missing.flatMap(({ steps }) => steps)[0] };
  if (usability === 'use-now' && first.state === 'not-known') return { kind: 'if-first' };
  return { kind: kinds[usability] };
}
