import type { Fact, FactView } from '../reading/facts/fact-text.ts';
import { trustOf } from './trust-rules.ts';
import { trustLines } from './trust-text.ts';

/** What the label's facts are called; how far it has come is a fact of the entry itself. */
export const trustPaths = ['trust.evidence', 'trust.result'] as const;

/** Underlag and what it showed as facts, by rule: for setting entries side by side. */
export function trustFacts({ content, lang }: FactView): readonly Fact[] {
  const lines = trustLines(trustOf(content), lang);
  return trustPaths.flatMap((path, at): Fact[] => {
    const line = lines[at];
    return line ? [{ path, term: line.term, lines: [{ text: line.value }], isNetworkOnly: false }] : [];
  });
}
