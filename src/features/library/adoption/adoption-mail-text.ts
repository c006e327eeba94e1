import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';

const { mail } = messages('sv').library.adoption;

/** To those who wrote a description: somebody uses it, or means to. */
export function usedMail(
  origin: Origin,
  used: { organisation: string; way: 'as-is' | 'trying'; title: string; slug: string },
): MailText {
  const { organisation, way, title, slug } = used;
  return {
    subject: mail.used.subjects[way](organisation),
    text: letter(
      mail.used.texts[way](organisation, title),
      mail.used.here(mailLink(origin, `/bibliotek/${slug}`)),
    ),
  };
}

/** To those who wrote a description: another has published its own way of doing it. */
export function variantMail(
  origin: Origin,
  variant: { organisation: string; title: string; originalTitle: string; slug: string },
): MailText {
  return {
    subject: mail.variant.subject(variant.organisation),
    text: letter(
      mail.variant.text(variant),
      mail.variant.here(mailLink(origin, `/bibliotek/${variant.slug}`)),
    ),
  };
}

/** To those who answer for a variant: the original says something else than what they follow. */
export function originalChangedMail(
  origin: Origin,
  change: { organisation: string; title: string; parts: readonly string[]; path: string },
): MailText {
  return {
    subject: mail.changed.subject,
    text: letter(
      mail.changed.text(change.organisation, change.title),
      mail.changed.parts(change.parts.join(', ')),
      mail.changed.here(mailLink(origin, change.path)),
      mail.changed.safe,
    ),
  };
}

/** To those who said that they use a description: a term has gone. */
export function followUpMail(origin: Origin, asked: { title: string; path: string }): MailText {
  return {
    subject: mail.followUp.subject(asked.title),
    text: letter(mail.followUp.text(asked.title), mail.followUp.here(mailLink(origin, asked.path))),
  };
}

/** To those who wrote a description: somebody has told what came of it. */
export function answeredMail(
  origin: Origin,
  { organisation, title, slug }: { organisation: string; title: string; slug: string },
): MailText {
  const path = `/bibliotek/${slug}/vi-anvander-detta/svar`;
  return {
    subject: mail.answered.subject(organisation),
    text: letter(mail.answered.text(organisation, title), mail.answered.here(mailLink(origin, path))),
  };
}
