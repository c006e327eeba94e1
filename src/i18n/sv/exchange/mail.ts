import { formats } from './formats.ts';

/** What mails about exchange say. */
export const mail = {
  form: (format: keyof typeof formats) => `Form: ${formats[format].toLocaleLowerCase('sv')}.`,
  here: (link: string) => `Läs och svara här: ${link}`,
  asked: {
    subject: (from: string) => `${from} vill veta hur ni gör`,
    text: (from: string) =>
      `${from} har skickat en fråga om utbyte till er. Det går bra att svara inte just nu.`,
  },
  askedFor: {
    subject: (to: string) => `Er samordnare har frågat ${to} åt er`,
    text: (to: string) =>
      `Er nätverkssamordnare har skickat en fråga om utbyte till ${to} i ert namn. Ni läser den här och kan ta tillbaka den.`,
  },
  accepted: {
    subject: (to: string) => `${to} vill gärna mötas`,
    text: (to: string) => `${to} har svarat ja på er fråga. Nu återstår att komma överens om en dag.`,
  },
  declined: {
    subject: (to: string) => `${to} kan inte just nu`,
    text: (to: string) => `${to} har svarat att det inte går just nu. Läs gärna deras hälsning.`,
  },
  booked: {
    subject: (other: string, day: string) => `Mötet med ${other} är bokat till ${day}`,
    text: (other: string, day: string) => `Ni möter ${other} ${day}.`,
  },
  unbooked: {
    subject: (other: string) => `Mötet med ${other} är inställt`,
    text: (other: string) =>
      `Mötet där ni skulle träffa ${other} är inställt. Frågan står kvar. Kom överens om en ny dag.`,
  },
  done: {
    subject: (other: string) => `Vad gav mötet med ${other}?`,
    text: (other: string) =>
      `Ni har mött ${other}. Två korta frågor återstår, och ni kan göra ett gott exempel av det ni lärde er.`,
  },
  withdrawn: {
    subject: (from: string) => `${from} har tagit tillbaka sin fråga`,
    text: (from: string) => `${from} har tagit tillbaka sin fråga till er. Ni behöver inte göra något.`,
  },
  lapsed: {
    subject: (other: string) => `Frågan mellan er och ${other} har förfallit`,
    text: (other: string) =>
      `Frågan mellan er och ${other} har avslutats av sig själv, eftersom inget hände. Ni kan alltid fråga igen.`,
  },
  remind: {
    asked: {
      subject: (from: string) => `Påminnelse: ${from} väntar på svar`,
      text: (from: string) =>
        `${from} väntar fortfarande på svar från er. Det går bra att svara inte just nu.`,
    },
    accepted: {
      subject: (other: string) => `Påminnelse: boka en dag med ${other}`,
      text: (other: string) => `Ni och ${other} vill mötas, men ingen dag är bokad.`,
    },
    done: {
      subject: (other: string) => `Påminnelse: vad gav mötet med ${other}?`,
      text: (other: string) => `Ni har inte svarat på de två frågorna om mötet med ${other}.`,
    },
  },
  joint: {
    subject: 'Flera frågar er om samma sak',
    text: (to: string, count: number) =>
      `${count} organisationer vill möta ${to} om samma sak den här terminen. Vi föreslår en gemensam träff.`,
  },
};
