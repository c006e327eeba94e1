import { letter, mailLink } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import type { MailBuilder, MailContent } from '#src/platform/mail/mail-builder.ts';
import { type ExchangeRequest, requestPath } from '../request.ts';
import { findRequest } from '../request-queries.ts';
import { countAsking, type Part } from '../request-rules.ts';
import { listSimilar } from '../similar-service.ts';

/** What a mail about a request is for: to tell what happened, or to remind of it. */
export type MailAbout = 'state' | 'unbooked' | 'remind' | 'joint';
type Words = { subject: string; text: string };

export const requestMailPurpose = 'exchange';

/** The subject in the outbox's log, which tells of nobody. */
export const logSubject = messages('sv').exchange.page.requests;

/** Writes the mail when it is sent; a request that has moved on meanwhile has told of that itself. No mail repeats what somebody wrote. */
export const requestMailBuilder: MailBuilder = {
  purpose: requestMailPurpose,
  async build(app, { from }): Promise<MailContent | undefined> {
    const request = await findRequest(app.db, from['request'] ?? '');
    if (!request || request.state !== from['state']) return undefined;
    const words = await wordsOf(app, request, from['about'] as MailAbout, from['to'] as Part);
    if (!words) return undefined;
    const { mail } = messages('sv').exchange;
    const link = mailLink(app.config, requestPath(request));
    return {
      subject: words.subject,
      text: letter(words.text, mail.form(request.format), mail.here(link)),
    };
  },
};

async function wordsOf(
  app: Pick<App, 'db'>,
  request: ExchangeRequest,
  about: MailAbout,
  to: Part,
): Promise<Words | undefined> {
  if (about === 'joint') return jointWords(app, request);
  const other = (to === 'asking' ? request.to : request.from).name;
  const { mail } = messages('sv').exchange;
  const { state } = request;
  if (about === 'unbooked') return said(mail.unbooked, other);
  if (about === 'remind') {
    if (state !== 'asked' && state !== 'accepted' && state !== 'done') return undefined;
    return said(mail.remind[state], other);
  }
  if (state === 'asked' && to === 'asking') return said(mail.askedFor, other);
  if (state !== 'booked') return said(mail[state], other);
  const day = formatDate(request.bookedOn ?? '', 'sv');
  return { subject: mail.booked.subject(other, day), text: mail.booked.text(other, day) };
}

const said = (
  { subject, text }: { subject(who: string): string; text(who: string): string },
  who: string,
): Words => ({ subject: subject(who), text: text(who) });

async function jointWords({ db }: Pick<App, 'db'>, request: ExchangeRequest): Promise<Words> {
  const { joint } = messages('sv').exchange.mail;
  const similar = await listSimilar(db, request);
  return { subject: joint.subject, text: joint.text(request.to.name, countAsking(similar)) };
}
