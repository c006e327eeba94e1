import { mailAddresses } from './contact/mail-address.ts';
import { phoneNumbers } from './contact/phone-number.ts';
import type { Finding } from './finding.ts';
import { mergeFindings } from './merge-findings.ts';
import { identityNumbers } from './numbers/identity-number.ts';
import { type Passage, passageOf } from './passage/passage.ts';
import { readText } from './reading/read-text.ts';
import type { Spot } from './spot.ts';

const detectors: readonly ((passage: Passage) => readonly Spot[])[] = [
  ({ read }) => identityNumbers(read),
  phoneNumbers,
  mailAddresses,
];

/** What in the text points at a person or may do so, by place, without overlaps; empty when it is clean. Pure and linear in the length. */
export function checkText(text: string): readonly Finding[] {
  const passage = passageOf(readText(text));
  return mergeFindings(
    text,
    detectors.flatMap((detect) => detect(passage)),
  );
}
