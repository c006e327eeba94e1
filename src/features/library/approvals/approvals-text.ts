import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import type { Answer, Approval, AskKind } from './approval.ts';

const { mail } = messages('sv').library.approvals;

type Asked = {
  kind: AskKind;
  asker: string;
  title: string;
  organisation: string;
  message: string | null;
  token: string;
  until: string;
};

/** Asks somebody without an account to read the page and answer. */
export function askMail(origin: Origin, asked: Asked): MailText {
  const { asker, title, organisation, message, token, until } = asked;
  return {
    subject: mail.askSubject(title),
    text: letter(
      mail.ask[asked.kind]({ asker, title, organisation }),
      ...(message === null ? [] : [mail.message(asker), message]),
      mail.answerHere(mailLink(origin, `/godkann/${token}`)),
      mail.once(formatDate(until, 'sv')),
      mail.noReply,
    ),
  };
}

type Answered = { answer: Answer; function: string; title: string; slug: string; isPublished: boolean };

/** Tells the writer what was answered, and where it stands. */
export function answerMail(origin: Origin, answered: Answered): MailText {
  const { answer, title, slug, isPublished } = answered;
  const by = answered.function;
  if (answer !== 'approved') {
    return {
      subject: mail.subjects[answer](title),
      text: letter(
        mail.answers[answer]({ by, title }),
        mail.readHere(mailLink(origin, `/bibliotek/${slug}/godkannande`)),
      ),
    };
  }
  const path = isPublished ? `/bibliotek/${slug}` : `/bibliotek/${slug}/forhandsgranska`;
  return {
    subject: mail.subjects.approved(title),
    text: letter(
      isPublished ? mail.published({ by, title }) : mail.handedOver({ by, title }),
      mail.readHere(mailLink(origin, path)),
    ),
  };
}

/** What the row of an answer that the writer has to do something about says. */
export function answerWords(
  lang: Lang,
  { answer, function: by, title }: { answer: Answer; function: string; title: string },
) {
  const { desk } = messages(lang).library.approvals;
  return {
    title: answer === 'declined' ? desk.declined(by, title) : desk.changes(by, title),
    action: desk.action,
  };
}

/** Who agreed to a text and who wrote it: "Godkänd av skolchef den 3 mars 2026, skriven av nätverkssamordnare". */
export function approvalText(lang: Lang, approval: Approval): string {
  const { record } = messages(lang).library.approvals;
  const { roles } = messages(lang).accounts;
  const by = record[approval.kind](approval.function, formatDate(approval.approvedOn, lang));
  return approval.writtenRole === null ? by : record.written(by, roles[approval.writtenRole]);
}
