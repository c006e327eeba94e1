import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { App } from '../app.ts';
import { isoAt } from '../clock.ts';
import { errorText } from '../error-text.ts';
import { createTicker } from '../ticker.ts';
import type { MailContent } from './mail-builder.ts';
import { afterFailure, type DeliveryFailure, isServerTrouble, leaseSeconds } from './mail-delivery-rules.ts';
import {
  deleteEmptyMail,
  leaseDueMail,
  markMailSent,
  type OutgoingMail,
  releaseMail,
} from './mail-queries.ts';
import { mailFault } from './mail-rules.ts';
import { MailRefusedError } from './mailer.ts';

export type MailSender = {
  start(): void;
  /** Ends after the mail that is under way. */
  stop(): Promise<void>;
  /** Sends what is due now; returns how many mails went. */
  sendDue(): Promise<number>;
};
type Transport = { sendMail(message: object): Promise<unknown>; close(): void };
type Sending = 'sent' | 'withdrawn' | 'refused' | 'server-trouble';

const pollMs = 2000;

/** Sends the outbox to SMTP_URL, each mail at least once with the same Message-ID; without SMTP_URL mails stay in the table. */
export function createMailSender(app: App): MailSender {
  const owner = randomUUID();
  const { smtpUrl } = app.config;
  const transport = smtpUrl ? openTransport(smtpUrl) : undefined;
  let isStopping = false;

  async function sendDue(): Promise<number> {
    let sent = 0;
    while (transport && !isStopping) {
      const mail = await leaseDueMail(app.db, {
        owner,
        now: isoAt(app.clock),
        until: isoAt(app.clock, leaseSeconds),
      });
      if (!mail) break;
      const result = await sendOne(app, transport, mail, owner);
      if (result === 'sent') sent += 1;
      if (result === 'server-trouble') break;
    }
    return sent;
  }

  const ticker = createTicker('mail', pollMs, app.logger, async () => {
    await sendDue();
  });
  return {
    start() {
      isStopping = false;
      if (transport) ticker.start();
    },
    async stop() {
      isStopping = true;
      await ticker.stop();
      transport?.close();
    },
    sendDue,
  };
}

/** Waits are bounded so that a silent server never holds the outbox; no file or address is ever fetched for a mail. */
function openTransport(smtpUrl: string): Transport {
  const url = new URL(smtpUrl);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    requireTLS: url.searchParams.get('tls') === 'required' || (!isLoopback && url.username !== ''),
    tls: { rejectUnauthorized: url.searchParams.get('tls') !== 'unverified' },
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function sendOne(app: App, transport: Transport, mail: OutgoingMail, owner: string): Promise<Sending> {
  let content: MailContent | undefined;
  try {
    content = await written(app, mail);
  } catch (error) {
    // whatever a builder stumbles on is about this mail: the others go on
    await noteFailure(app, mail, owner, error);
    return 'refused';
  }
  if (!content) {
    await deleteEmptyMail(app.db, mail.id, owner);
    return 'withdrawn';
  }
  try {
    await transport.sendMail(message(app, mail, content));
  } catch (error) {
    return await noteFailure(app, mail, owner, error);
  }
  await markMailSent(app.db, mail.id, owner, isoAt(app.clock));
  app.logger.info({ mail: mail.id, purpose: mail.purpose, attempts: mail.attempts }, 'mail sent');
  return 'sent';
}

/** What the mail says: as it was queued, or as its builder writes it now. */
async function written(app: App, mail: OutgoingMail): Promise<MailContent | undefined> {
  const { subject, text, html, headers } = mail;
  if (!mail.builtFrom) return { subject, text, headers, ...(html !== null && { html }) };
  const builder = app.registries.mailBuilders.find(({ purpose }) => purpose === mail.purpose);
  if (!builder) throw new Error(`no builder of ${mail.purpose}`);
  const content = await builder.build(app, { id: mail.id, from: mail.builtFrom });
  const fault = content && mailFault({ ...content, to: mail.to, purpose: mail.purpose });
  if (fault) throw new MailRefusedError(`the mail's ${fault} is not acceptable (${mail.purpose})`);
  return content;
}

function message(app: App, mail: OutgoingMail, { subject, text, html, headers }: MailContent): object {
  return {
    from: app.config.mailFrom,
    to: { name: '', address: mail.to },
    subject,
    text,
    ...(html !== undefined && { html }),
    messageId: mail.messageId,
    date: new Date(mail.createdAt),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  };
}

async function noteFailure(app: App, mail: OutgoingMail, owner: string, error: unknown): Promise<Sending> {
  const failure = error as DeliveryFailure;
  const ageSeconds = (app.clock.now().getTime() - Date.parse(mail.createdAt)) / 1000;
  const next = afterFailure(failure, { attempts: mail.attempts, ageSeconds });
  const lastError = errorText(error);
  app.logger.warn({ mail: mail.id, purpose: mail.purpose, error: lastError }, 'mail not sent');
  await releaseMail(app.db, mail.id, owner, {
    state: next === 'failed' ? 'failed' : 'queued',
    nextTryAt: next === 'failed' ? mail.nextTryAt : isoAt(app.clock, next.retryInSeconds),
    lastError,
  });
  return isServerTrouble(failure) ? 'server-trouble' : 'refused';
}
