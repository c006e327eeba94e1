import type { App } from '../app.ts';
import type { NewMail } from './mailer.ts';

/** What a mail is written from when it is sent: ids and plain choices, never text. */
export type BuiltFrom = Readonly<Record<string, string>>;

/** What a mail says, and the headers of its own. */
export type MailContent = Pick<NewMail, 'subject' | 'text' | 'html' | 'headers'>;

/**
 * Writes the mails of one purpose when they are sent and not when they are queued, so that nobody is mailed what they may
 * not see any more. Asked again at each try: a mail that was begun must say no more than before, and may say less.
 */
export type MailBuilder = {
  purpose: string;
  /** Nothing when there is nothing left to say: the mail is withdrawn. */
  build(app: App, mail: { id: string; from: BuiltFrom }): Promise<MailContent | undefined>;
};
