import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';

const { mail } = messages('sv').library.approvals;

/** Tells somebody with an account that they may write along in an entry. */
export function coauthorMail(
  origin: Origin,
  { inviter, title, slug }: { inviter: string; title: string; slug: string },
): MailText {
  return {
    subject: mail.coauthorSubject(title),
    text: letter(
      mail.coauthor(inviter, title),
      mail.readHere(mailLink(origin, `/bibliotek/${slug}/redigera`)),
    ),
  };
}
