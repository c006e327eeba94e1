import { z } from 'zod';
import { parties, professions, teamRelations } from '../vocabulary/people.ts';
import { schoolYears } from '../vocabulary/school.ts';
import { codes } from '../vocabulary/vocabulary.ts';
import { kinds, statuses, tiers, uses } from '../vocabulary/work.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/)
    .optional();
const text = (max: number) => z.string().trim().max(max).optional();
const answer = z.enum(['unknown', 'not-applicable']).optional();

/** What the buttons ask for. */
export const descriptionActs = ['save', 'preview', 'publish', 'submit'] as const;

/** The eight questions as a form: a draft may leave any of them empty. */
export const descriptionInput = z.strictObject({
  /** Which saved text the form was made from. */
  version: z.string().max(80).default(''),
  /** Drawn when the form is shown, so that it is done once however often it is sent. */
  formKey: z.string().max(80).default(''),
  act: z.enum(descriptionActs).default('save'),
  organisation: line(80),
  title: line(100),
  summary: text(400),
  target: text(600),
  targetAnswer: answer,
  schoolYears: z.array(z.enum(codes(schoolYears))).default([]),
  team: z
    .array(
      z.strictObject({
        profession: z.enum(codes(professions)),
        relation: z.enum(codes(teamRelations)).default('member'),
        headCount: z.coerce.number('whole-number').int('whole-number').min(0).max(1000).optional(),
      }),
    )
    .max(60)
    .default([]),
  teamAnswer: answer,
  whoMayContact: z.array(z.enum(codes(parties))).default([]),
  how: text(1000),
  wayInAnswer: answer,
  status: z.enum(codes(statuses)).optional(),
  doDifferently: text(20_000),
  doDifferentlyFor: z.enum(['network', 'everyone']).default('network'),
  contactFunction: line(160),
  contactEmail: z.email().max(200).optional(),
  /** The person's own work address, for members only. */
  contactSelf: z.array(z.enum(['yes'])).default([]),
  contactsAnswer: answer,
  /** `unknown`: nobody here knows; the widest kind is taken. */
  kind: z.enum([...codes(kinds), 'unknown']).optional(),
  tiers: z.array(z.enum(codes(tiers))).default([]),
  use: z.enum(codes(uses)).optional(),
  /** What is new since the published text, for the history. */
  changeNote: line(200),
});

export type DescriptionInput = z.infer<typeof descriptionInput>;

/** Withdrawing asks why, renaming asks for the new end of the address. */
export const withdrawalInput = z.strictObject({ reason: z.string().trim().default('') });
/** The editor's reason; what is missing is told by the service. */
export const sendBackInput = z.strictObject({ reason: z.string().trim().max(1000).default('') });
/** Day and hour in Swedish time, of the draft that was looked at. */
export const scheduleInput = z.strictObject({
  version: z.string().max(80).default(''),
  day: z.string().trim().max(10).default(''),
  hour: z.string().trim().max(2).default(''),
});
export const addressInput = z.strictObject({ slug: z.string().trim().default('') });
/** The buttons of the preview: they act on the text that was shown. */
export const versionInput = z.strictObject({ version: z.string().max(80).default('') });
