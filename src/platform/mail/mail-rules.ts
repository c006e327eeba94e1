import type { NewMail } from './mailer.ts';

const longestAddress = 254;
const longestLocalPart = 64;
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;
const headerName = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const controlCharacter = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** One plain mailbox (`local@domain`), no name, no list, no comment: what may reach the mail library at all. */
export function isMailAddress(text: string): boolean {
  if (text.length > longestAddress || text.indexOf('@') > longestLocalPart) return false;
  return address.test(text) && !text.includes('..') && !text.startsWith('.') && !text.includes('.@');
}

/** Why the mail must not be queued, or nothing: line breaks in a header would let a sender write headers of their own (S-1.3.11). */
export function mailFault(mail: NewMail): 'address' | 'subject' | 'header' | null {
  if (!isMailAddress(mail.to)) return 'address';
  if (controlCharacter.test(mail.subject) || mail.subject.trim() === '') return 'subject';
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!headerName.test(name) || controlCharacter.test(value)) return 'header';
  }
  return null;
}
