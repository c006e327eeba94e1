import { messages } from '#src/i18n/index.ts';
import type { Role } from '#src/platform/access/actor.ts';
import { letter, type MailText, mailLink, type Origin } from './mail-letter-text.ts';

const { name: portal } = messages('sv').common.site;
const { roles } = messages('sv').accounts;

/** A code to type: the mail carries no link, so a mail scanner that opens links does no harm. */
export function codeMail(code: string): MailText {
  return {
    subject: `Din kod till ${portal}`,
    text: letter(
      `Din kod är ${code.slice(0, 3)} ${code.slice(3)}.`,
      'Skriv den på sidan där du bad om den. Koden gäller i tio minuter och en gång.',
      `Har du inte bett om någon kod? Då behöver du inte göra något. Ge aldrig koden till någon annan, inte heller till ${portal}.`,
    ),
  };
}

/** To those who approve: somebody waits. */
export function requestMail(origin: Origin, request: { person: string; organisation: string }): MailText {
  return {
    subject: `${request.person} vill vara med i ${portal}`,
    text: letter(
      `${request.person} har visat att adressen tillhör ${request.organisation} och vill vara med i ${portal}.`,
      `Godkänn eller avböj här: ${mailLink(origin, '/att-gora')}`,
      'Godkänn bara den som du vet arbetar hos er. Är du osäker, fråga personen direkt.',
    ),
  };
}

/** To the person who waited: the door is open. */
export function approvedMail(origin: Origin, { organisation }: { organisation: string }): MailText {
  return {
    subject: `Du är med i ${portal}`,
    text: letter(
      `${organisation} har godkänt dig. Nu kan du läsa det som bara nätverket ser.`,
      `Logga in här: ${mailLink(origin, '/logga-in')}`,
    ),
  };
}

/** To the person who waited: not this time, and what to do. */
export function refusedMail({ organisation }: { organisation: string }): MailText {
  return {
    subject: `Din ansökan till ${portal}`,
    text: letter(
      `${organisation} har inte godkänt dig som medlem.`,
      'Tror du att det är ett misstag? Prata med kontaktpersonen hos er. Allt som är öppet kan du läsa utan att logga in.',
    ),
  };
}

/** A single-use link; the page behind it asks for a code before anything happens. */
export function invitationMail(
  origin: Origin,
  invitation: { inviter: string; scope: string; role: Role; token: string },
): MailText {
  const where = invitation.scope ? ` för ${invitation.scope}` : '';
  return {
    subject: `Inbjudan till ${portal}`,
    text: letter(
      `${invitation.inviter} bjuder in dig till ${portal} som ${roles[invitation.role]}${where}.`,
      `Ta emot inbjudan här: ${mailLink(origin, `/inbjudan/${invitation.token}`)}`,
      'Länken gäller i tre dygn och kan användas en gång. Vi skickar en kod till den här adressen innan du är med.',
    ),
  };
}

/** Every six months: does the person still work there? */
export function stillWorkingMail(origin: Origin, { days }: { days: number }): MailText {
  return {
    subject: `Arbetar du kvar? Svara så att ditt konto i ${portal} är öppet`,
    text: letter(
      'Var sjätte månad frågar vi om du arbetar kvar. Då vet alla i nätverket att rätt personer är med.',
      `Svara här: ${mailLink(origin, '/mitt/arbetar-du-kvar')}`,
      `Får vi inget svar på ${days} dagar somnar kontot. Du väcker det genom att logga in, och då godkänner kontaktpersonen dig igen.`,
    ),
  };
}
