import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import { termWords } from '../definitions/words-text.ts';
import type { Round } from './round.ts';

/** A round was opened, or waits for figures still. */
export type RoundMail = 'opened' | 'remind';

type About = {
  about: RoundMail;
  round: Pick<Round, 'id' | 'term' | 'dueOn'>;
  organisation: { name: string; slug: string };
};

/** Asks the contact person for the figures of a term. */
export function roundMail(origin: Origin, { about, round, organisation }: About): MailText {
  const m = messages('sv').indicators.submission.mail;
  const term = termWords('sv', round.term);
  return {
    subject: m[about].subject(term, organisation.name),
    text: letter(
      m[about].text(term, organisation.name, formatDate(round.dueOn, 'sv')),
      m.time,
      m.here(mailLink(origin, `/siffror/lamna/${round.id}/${organisation.slug}`)),
      m.noPupils,
    ),
  };
}
