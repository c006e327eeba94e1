import { z } from 'zod';
import { askKinds } from './approval.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/);
const text = (max: number) => z.string().trim().max(max).default('');

/** Whom to ask, and what for. */
export const askInput = z.strictObject({
  kind: z.enum(askKinds),
  function: line(120).min(1),
  eMail: line(254).min(1),
  message: text(600),
});
export type AskInput = z.infer<typeof askInput>;

/** A yes that was said and not written: who by function, and when. */
export const spokenInput = z.strictObject({ spokenFunction: line(120).min(1), spokenOn: z.iso.date() });
export type SpokenInput = z.infer<typeof spokenInput>;

export const revokeInput = z.strictObject({ id: z.string().max(40) });

/** The text that was read, so that no other is agreed to. */
export const approveInput = z.strictObject({ version: z.string().max(80).default('') });

/** What is to be changed, a box for each question. */
export const changesInput = z.strictObject({
  title: text(1000),
  summary: text(1000),
  target: text(1000),
  team: text(1000),
  wayIn: text(1000),
  status: text(1000),
  doDifferently: text(1000),
  contact: text(1000),
  other: text(1000),
});
export type ChangesInput = z.infer<typeof changesInput>;

export const declineInput = z.strictObject({ reason: text(600) });
