import type { mail as sv } from '#src/i18n/sv/exchange/mail.ts';
import { formats } from './formats.ts';

export const mail: typeof sv = {
  form: (format) => `Form: ${formats[format].toLocaleLowerCase('en')}.`,
  here: (link) => `Read and answer here: ${link}`,
  asked: {
    subject: (from) => `${from} wants to know how you do it`,
    text: (from) =>
      `${from} has sent you a question about exchange. It is quite all right to answer not just now.`,
  },
  askedFor: {
    subject: (to) => `Your coordinator has asked ${to} for you`,
    text: (to) =>
      `The coordinator of your network has sent a question about exchange to ${to} in your name. You can read it here and take it back.`,
  },
  accepted: {
    subject: (to) => `${to} would like to meet`,
    text: (to) => `${to} has answered yes to your question. What remains is to agree on a day.`,
  },
  declined: {
    subject: (to) => `${to} cannot just now`,
    text: (to) => `${to} has answered that it is not possible just now. Do read their greeting.`,
  },
  booked: {
    subject: (other, day) => `The meeting with ${other} is booked for ${day}`,
    text: (other, day) => `You meet ${other} on ${day}.`,
  },
  unbooked: {
    subject: (other) => `The meeting with ${other} is cancelled`,
    text: (other) =>
      `The meeting where you were to meet ${other} is cancelled. The question stands. Agree on a new day.`,
  },
  done: {
    subject: (other) => `What did the meeting with ${other} give?`,
    text: (other) =>
      `You have met ${other}. Two short questions remain, and you can make a good example of what you learnt.`,
  },
  withdrawn: {
    subject: (from) => `${from} has taken its question back`,
    text: (from) => `${from} has taken back its question to you. You need do nothing.`,
  },
  lapsed: {
    subject: (other) => `The question between you and ${other} has lapsed`,
    text: (other) =>
      `The question between you and ${other} has ended by itself, since nothing happened. You can always ask again.`,
  },
  remind: {
    asked: {
      subject: (from) => `Reminder: ${from} waits for an answer`,
      text: (from) => `${from} still waits for your answer. It is quite all right to answer not just now.`,
    },
    accepted: {
      subject: (other) => `Reminder: book a day with ${other}`,
      text: (other) => `You and ${other} want to meet, but no day is booked.`,
    },
    done: {
      subject: (other) => `Reminder: what did the meeting with ${other} give?`,
      text: (other) => `You have not answered the two questions about the meeting with ${other}.`,
    },
  },
  joint: {
    subject: 'Several ask you about the same thing',
    text: (to, count) =>
      `${count} organisations want to meet ${to} about the same thing this term. We propose a joint meeting.`,
  },
};
