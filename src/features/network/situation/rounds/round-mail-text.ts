import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import type { Round } from '../situation.ts';

/** A year's questions were asked, or wait for answers still. */
export type RoundMail = 'opened' | 'remind';

type About = {
  about: RoundMail;
  round: Pick<Round, 'year' | 'answerBy'>;
  network: { name: string; slug: string };
  organisation: { name: string; slug: string };
  /** It goes to a mailbox, whose readers may have no account. */
  isMailbox: boolean;
};

const { situation } = messages('sv').network;

/** The subject in the outbox's log. */
export const logSubject = situation.title;

/** Asks for the year's answers about how an organisation works. */
export function roundMail(
  origin: Origin,
  { about, round, network, organisation, isMailbox }: About,
): MailText {
  const { [about]: words, ...m } = situation.mail.round;
  return {
    subject: words.subject(organisation.name, round.year),
    text: letter(
      words.text(network.name, organisation.name, round.year),
      m.time,
      ...(round.answerBy === null ? [] : [situation.form.answerBy(formatDate(round.answerBy, 'sv'))]),
      situation.mail.here(
        mailLink(origin, `/organisationer/${organisation.slug}/nulage?natverk=${network.slug}`),
      ),
      ...(isMailbox ? [m.noAccount] : []),
    ),
  };
}
