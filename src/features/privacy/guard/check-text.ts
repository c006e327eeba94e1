import type { Finding } from './finding.ts';
import { mergeFindings } from './merge-findings.ts';
import { identityNumbers } from './numbers/identity-number.ts';
import { readText } from './reading/read-text.ts';

const detectors = [identityNumbers];

/** What in the text points at a person or may do so, by place, without overlaps; empty when it is clean. Pure and linear in the length. */
export function checkText(text: string): readonly Finding[] {
  const read = readText(text);
  return mergeFindings(
    text,
    detectors.flatMap((detect) => detect(read)),
  );
}
