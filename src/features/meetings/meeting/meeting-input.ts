import { z } from 'zod';
import { formatNames } from '../formats/formats.ts';
import { remindersInput } from '../reminders/reminder-input.ts';
import { repetitions } from '../series/series-rules.ts';

export const longestInvitation = 10_000;
export const longestTitle = 150;

/** Nothing that breaks a line in a calendar, a mail's heading or a list. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const controlCharacter = /[\u0000-\u001f\u007f\u2028\u2029]/;
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, 'too-long')
    .refine((text) => !controlCharacter.test(text), 'one-line');
const day = z.iso.date('invalid-date');
/** `9`, `9.30` and `09:30`, kept as `09:30`. */
const clock = z
  .string()
  .trim()
  .regex(/^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?$/, 'invalid-time')
  .transform((text) => {
    const [hour = '', minute = '00'] = text.split(/[.:]/);
    return `${hour.padStart(2, '0')}:${minute}`;
  });
const count = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, 'whole-number')
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, 'whole-number')
    .nullish()
    .transform((number) => number ?? null);
const hours = (most: number) => z.coerce.number().int().min(1).max(most);

/** What those who arrange a meeting say about it. */
const planned = {
  title: line(longestTitle).min(1, 'required'),
  invitation: z.string().trim().max(longestInvitation, 'too-long').default(''),
  day,
  from: clock,
  end_day: day.optional(),
  to: clock,
  place: line(200).default(''),
  join_link: line(500)
    .default('')
    .refine((link) => link === '' || (/^https:\/\/\S+$/.test(link) && URL.canParse(link)), 'invalid-link'),
  readers: z.string().min(1, 'required').max(120),
  registrations: z.enum(['ja', 'nej'], 'not-a-choice'),
  seats: count(10_000),
  seats_per_organisation: count(1_000),
  opens_day: day.optional(),
  closes_day: day.optional(),
  asks: z.array(z.enum(['diet', 'access'], 'not-a-choice')).default([]),
  hours_to_accept: hours(336),
  reminders: remindersInput,
  co_organisers: z.string().trim().max(2000, 'too-long').default(''),
};
const planShape = z.object(planned);
export type PlanInput = z.output<typeof planShape>;

/** A new meeting, or the first of a series. */
export const newMeetingInput = z.strictObject({
  ...planned,
  format: z.enum(formatNames, 'not-a-choice'),
  organiser: z.string().min(1, 'required').max(120),
  repetition: z.enum(repetitions, 'not-a-choice').default('none'),
  times: z.coerce
    .number('whole-number')
    .int('whole-number')
    .min(1, 'whole-number')
    .max(60, 'whole-number')
    .default(1),
  rule: line(200).default(''),
  act: z.enum(['draft', 'open'], 'not-a-choice'),
  /** The request for exchange that it answers, and whether it does so for all that ask the same. */
  exchange: z.string().max(80).default(''),
  joint: z.enum(['', 'ja'], 'not-a-choice').default(''),
});
export type NewMeetingInput = z.output<typeof newMeetingInput>;

/** This meeting alone, or those that follow it in its series too. */
const scope = z.enum(['one', 'following'], 'not-a-choice').default('one');

/** A meeting that is changed, or it and those that follow it in its series. */
export const meetingInput = z.strictObject({
  ...planned,
  scope,
  version: z.coerce.number().int(),
});
export type MeetingInput = z.output<typeof meetingInput>;

export const cancelInput = z.strictObject({
  reason: z.string().trim().min(1, 'required').max(500, 'too-long'),
  scope,
});

/** A draft that is opened or thrown away. */
export const draftInput = z.strictObject({ scope });
