import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';

const { mail } = messages('sv').library.freshness;

/** Asks whether texts are still true, with a link for each. */
export function stillTrueMail(origin: Origin, links: readonly { title: string; token: string }[]): MailText {
  const [first] = links;
  return {
    subject: links.length === 1 ? mail.subjectOne(first?.title ?? '') : mail.subject(links.length),
    text: letter(
      mail.lead,
      ...links.map(({ title, token }) => `${title}\n${mailLink(origin, `/stammer/${token}`)}`),
      mail.how,
    ),
  };
}
