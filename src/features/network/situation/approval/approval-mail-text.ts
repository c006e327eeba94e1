import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';

const { mail, contactFunction } = messages('sv').network.situation;

type Asked = { asker: string; organisation: string; year: number; token: string; until: string };

/** Asks the contact function, without an account, whether the answers are right. */
export function askMail(origin: Origin, { asker, organisation, year, token, until }: Asked): MailText {
  return {
    subject: mail.askSubject(organisation, year),
    text: letter(
      mail.ask(asker, organisation, year),
      mail.here(mailLink(origin, `/godkann-nulage/${token}`)),
      mail.once(formatDate(until, 'sv')),
      mail.noReply,
    ),
  };
}

type Answered = { answer: 'approved' | 'changes'; organisation: string; slug: string; year: number };

/** Tells the one who asked what was answered. */
export function answerMail(origin: Origin, { answer, organisation, slug, year }: Answered): MailText {
  const path = answer === 'approved' ? `/organisationer/${slug}` : `/organisationer/${slug}/nulage/granska`;
  return {
    subject: mail.subjects[answer](organisation),
    text: letter(mail.answers[answer](organisation, year), mail.readHere(mailLink(origin, path))),
  };
}

/** As what the mailbox answers: the function that the organisation has named. */
export function functionOf(organisation: { contactFunction: string }): string {
  return organisation.contactFunction || contactFunction;
}
