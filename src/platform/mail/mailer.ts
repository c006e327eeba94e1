import type { Clock, Db, Ids } from '../app.ts';
import type { BuiltFrom } from './mail-builder.ts';
import { insertMail } from './mail-queries.ts';
import { mailFault } from './mail-rules.ts';

export type NewMail = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** What the mail is for: groups the admin page and decides retention. */
  purpose: string;
  /** The same key is queued once. */
  dedupeKey?: string;
  /** Extra headers such as List-Unsubscribe. */
  headers?: Readonly<Record<string, string>>;
  /** The builder of the purpose writes the mail from this when it is sent; the subject here is for the log. */
  builtFrom?: BuiltFrom;
};

/** The outbox: a mail is a row of the transaction that caused it, sent afterwards with retries. */
export type Mailer = { queue(trx: Db, mail: NewMail): Promise<void> };

/** The caller let a text into a header or an address that must never reach a mail server: a bug, not the user's fault. */
export class MailRefusedError extends Error {
  override name = 'MailRefusedError';
}

/** The outbox in the table `mail`; `createMailSender` sends what is due. The Message-ID stands from the start, so that a repeated sending is recognised. */
export function createMailer({ clock, ids, from }: { clock: Clock; ids: Ids; from: string }): Mailer {
  const domain = mailDomain(from);
  return {
    async queue(trx, mail) {
      const fault = mailFault(mail);
      if (fault) throw new MailRefusedError(`the mail's ${fault} is not acceptable (${mail.purpose})`);
      const id = ids.next();
      await insertMail(trx, {
        id,
        purpose: mail.purpose,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html ?? null,
        headers: mail.headers ?? {},
        messageId: `<${id}@${domain}>`,
        dedupeKey: mail.dedupeKey ?? null,
        builtFrom: mail.builtFrom ?? null,
        now: clock.now().toISOString(),
      });
    },
  };
}

/** The domain of `name@domain` or `Name <name@domain>`. */
function mailDomain(from: string): string {
  return /@([^\s@>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}
