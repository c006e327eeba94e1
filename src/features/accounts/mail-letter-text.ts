import { href, messages } from '#src/i18n/index.ts';
import { type Config, originOf } from '#src/platform/config.ts';
import type { NewMail } from '#src/platform/mail/mailer.ts';

const { name: portal } = messages('sv').common.site;

/** What a mail says. */
export type MailText = Pick<NewMail, 'subject' | 'text'>;

/** Where links in mails lead. */
export type Origin = Pick<Config, 'publicOrigin' | 'port'>;

/** A mail's text: greeting, paragraphs, and who sends it. */
export function letter(...paragraphs: readonly string[]): string {
  return ['Hej!', ...paragraphs, `Hälsningar från ${portal}`].join('\n\n');
}

/** The whole address of a page, as a mail needs it. */
export function mailLink(origin: Origin, path: string): string {
  return originOf(origin) + href('sv', path);
}
