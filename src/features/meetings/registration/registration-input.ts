import { z } from 'zod';
import { line } from '../meeting/meeting-input.ts';

const needs = {
  diet: z.string().trim().max(300, 'too-long').default(''),
  access: z.string().trim().max(500, 'too-long').default(''),
};

/** What somebody who is registered says later. */
export const needsInput = z.strictObject(needs);
export type NeedsInput = z.output<typeof needsInput>;

/** What a member says at registration. */
export const registerInput = z.strictObject({ organisation: z.string().max(80).default(''), ...needs });
export type RegisterInput = z.output<typeof registerInput>;

/** What somebody without an account says. */
export const guestInput = z.strictObject({
  name: line(120).min(2, 'required'),
  e_mail: line(254).min(1, 'required'),
  organisation: line(120).default(''),
  ...needs,
});
export type GuestInput = z.output<typeof guestInput>;

export const colleagueInput = z.strictObject({ e_mail: line(254).min(1, 'required') });
/** Whose registration it is that those who arrange the meeting change. */
export const participantInput = z.strictObject({ registration: z.string().min(1, 'required').max(80) });
