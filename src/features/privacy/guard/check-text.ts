import { mailAddresses } from './contact/mail-address.ts';
import { phoneNumbers } from './contact/phone-number.ts';
import type { Finding } from './finding.ts';
import { mergeFindings } from './merge-findings.ts';
import { birthDates } from './numbers/birth-date.ts';
import { identityNumbers } from './numbers/identity-number.ts';
import { type Account, accountOf } from './passage/account.ts';
import { passageOf } from './passage/passage.ts';
import { pupilSpots } from './persons/pupils.ts';
import { readText } from './reading/read-text.ts';
import type { Spot } from './spot.ts';

const detectors: readonly ((account: Account) => readonly Spot[])[] = [
  ({ read }) => identityNumbers(read),
  ({ read }) => birthDates(read),
  phoneNumbers,
  mailAddresses,
  pupilSpots,
];

/** What in the text points at a person or may do so, by place, without overlaps; empty when it is clean. Pure and linear in the length. */
export function checkText(text: string): readonly Finding[] {
  const account = accountOf(passageOf(readText(text)));
  return mergeFindings(
    text,
    detectors.flatMap((detect) => detect(account)),
  );
}
