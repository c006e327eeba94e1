import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { termWords } from '../../definitions/words-text.ts';
import type { Round } from '../../rounds/round.ts';

/** What happened to figures: the coordinator hears of corrections and withdrawals, whoever handed in of the yes. */
export type FiguresMail = 'approved' | 'corrected' | 'withdrawn';

type About = {
  about: FiguresMail;
  round: Pick<Round, 'id' | 'term'>;
  organisation: { name: string; slug: string };
  network: { slug: string };
};

/** Tells what happened, never a figure or a reason. */
export function figuresMail(origin: Origin, { about, round, organisation, network }: About): MailText {
  const m = messages('sv').indicators.submission.mail;
  const words = m[about];
  const term = termWords('sv', round.term);
  const path =
    about === 'approved'
      ? `/siffror/lamna/${round.id}/${organisation.slug}/forhandsgranska`
      : `/siffror/omgangar/${network.slug}/${round.id}`;
  return {
    subject: words.subject(term, organisation.name),
    text: letter(words.text(term, organisation.name), m.here(mailLink(origin, path))),
  };
}
