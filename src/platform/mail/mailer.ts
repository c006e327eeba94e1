import type { Db } from '../app.ts';

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
};

/** The outbox: a mail is a row of the transaction that caused it, sent afterwards with retries. */
export type Mailer = { queue(trx: Db, mail: NewMail): Promise<void> };
