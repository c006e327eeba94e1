import { letter, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import type { NewMail } from '#src/platform/mail/mailer.ts';

type MailText = Pick<NewMail, 'subject' | 'text'>;

const howUsed = { 'as-is': 'använder den så som den är', trying: 'tänker prova den' } as const;

/** To those who wrote a description: somebody uses it, or means to. */
export function usedMail(
  origin: Origin,
  used: { organisation: string; way: keyof typeof howUsed; title: string; slug: string },
): MailText {
  return {
    subject: `${used.organisation} ${used.way === 'trying' ? 'vill prova' : 'använder'} er beskrivning`,
    text: letter(
      `${used.organisation} har läst er beskrivning ”${used.title}” och ${howUsed[used.way]}.`,
      `De står nu med på er sida: ${mailLink(origin, `/bibliotek/${used.slug}`)}`,
    ),
  };
}

/** To those who wrote a description: another has published its own way of doing it. */
export function variantMail(
  origin: Origin,
  variant: { organisation: string; title: string; originalTitle: string; slug: string },
): MailText {
  return {
    subject: `${variant.organisation} har beskrivit hur de använder er beskrivning`,
    text: letter(
      `${variant.organisation} bygger på ”${variant.originalTitle}” och har publicerat ”${variant.title}”.`,
      `På sidan står att ni har skrivit originalet, och vad de gör annorlunda: ${mailLink(origin, `/bibliotek/${variant.slug}`)}`,
    ),
  };
}

/** To those who answer for a variant: the original says something else than what they follow. */
export function originalChangedMail(
  origin: Origin,
  change: { organisation: string; title: string; parts: readonly string[]; path: string },
): MailText {
  return {
    subject: 'Originalet har ändrats',
    text: letter(
      `${change.organisation} har ändrat den beskrivning som er sida ”${change.title}” bygger på.`,
      `Det här är nytt: ${change.parts.join(', ')}.`,
      `Ta över ändringarna eller behåll er text: ${mailLink(origin, change.path)}`,
      'Inget ändras hos er om ni inte svarar ja.',
    ),
  };
}

/** To those who said that they use a description: a term has gone. */
export function followUpMail(origin: Origin, asked: { title: string; path: string }): MailText {
  return {
    subject: `Två frågor om ${asked.title}`,
    text: letter(
      `Ni har berättat att ni använder ”${asked.title}”. Använder ni det fortfarande? Vad blev annorlunda än ni trodde?`,
      `Svara här, det tar en minut: ${mailLink(origin, asked.path)}`,
    ),
  };
}

/** To those who wrote a description: somebody has told what came of it. */
export function answeredMail(
  origin: Origin,
  answer: { organisation: string; title: string; slug: string },
): MailText {
  return {
    subject: `${answer.organisation} har svarat om er beskrivning`,
    text: letter(
      `${answer.organisation} har berättat hur det gick med ”${answer.title}”.`,
      `Läs svaret här: ${mailLink(origin, `/bibliotek/${answer.slug}/vi-anvander-detta/svar`)}`,
    ),
  };
}
