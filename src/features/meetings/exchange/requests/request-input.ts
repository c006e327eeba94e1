import { z } from 'zod';
import { exchangeFormats } from '../exchange.ts';
import { usefulness } from './request.ts';

const text = (max: number) => z.string().trim().max(max, 'too-long').default('');
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .regex(/^[^\r\n]*$/, 'one-line')
    .default('');

/** The form "Fråga kommunen". */
export const askInput = z.strictObject({
  formKey: z.string().max(80).default(''),
  /** The description or the organisation that it is about, by slug. */
  entry: z.string().max(80).default(''),
  organisation: z.string().max(80).default(''),
  /** The address of what made one ask. */
  cause: z.string().max(200).optional(),
  /** For whom one asks, where one works for several. */
  from: z.string().max(80).default(''),
  format: z.enum(exchangeFormats, 'required'),
  topic: z.string().max(80).default(''),
  purpose: z.string().trim().min(1, 'required').max(1000, 'too-long'),
  questions: text(2000),
  wished: line(200),
});
export type AskInput = z.infer<typeof askInput>;

/** A greeting with the yes, and one with the *inte just nu*. */
export const acceptInput = z.strictObject({ greeting: text(1000) });
export const declineInput = z.strictObject({ reply: text(1000) });

export const bookInput = z.strictObject({
  day: z.iso.date('invalid-date'),
  place: line(200),
  /** The address of a meeting in the portal. */
  meeting: line(300),
});
export type BookInput = z.infer<typeof bookInput>;

/** The two questions afterwards. */
export const answerInput = z.strictObject({
  organisation: z.string().max(80).default(''),
  useful: z.enum(usefulness, 'required'),
  learnt: text(2000),
});
export type AnswerInput = z.infer<typeof answerInput>;

export const emptyInput = z.strictObject({});
