import { z } from 'zod';
import { licences, origins } from '../vocabulary/evidence.ts';
import { evidence, funding, papers } from './evidence.ts';
import { code, date, entry, line, list, markdown, text } from './fields.ts';
import { contacts, identity, orientation, standing } from './identity.ts';
import { event, implementations, project } from './project.ts';
import { aims, target } from './target.ts';
import { law, wayIn } from './way-in.ts';
import { work } from './work.ts';

/** The long texts, in Markdown. */
export const sections = z.strictObject({
  description: markdown().optional(),
  background: markdown().optional(),
  whatWorked: markdown().optional(),
  doDifferently: markdown().optional(),
  conditions: markdown().optional(),
  experiences: markdown().optional(),
  /** The four parts of a good example. */
  situation: markdown().optional(),
  whatWeDid: markdown().optional(),
  whatHappened: markdown().optional(),
  whatWeLearnt: markdown().optional(),
});

/** Everything that an entry says (domain.md 1.6): the one declaration behind the file format, the tables and the types. */
export const entryContent = z.strictObject({
  ...identity,
  ...orientation,
  ...standing,
  ...target,
  ...aims,
  ...work,
  ...wayIn,
  ...law,
  ...funding,
  ...evidence,
  ...implementations,
  ...project,
  ...event,
  ...contacts,
  ...papers,
  /** The entry that this one is a local variant of. */
  variantOf: entry().optional(),
  /** Where the variant differs, in words of its own. */
  differences: list(text(400)),
  /** The fields that the variant states itself; the others are as in the entry that it is a variant of. */
  ownFields: list(line(80)),
  /** Questions for the pupil health team's meeting, beside those that follow from the facts. */
  discussionQuestions: list(text(300), 5),
  /** How the experiences of pupils and guardians were gathered. */
  experiencesGathered: text(400).optional(),
  origin: code(origins),
  reviewBy: date().optional(),
  confirmedOn: date().optional(),
  licence: code(licences).default('cc-by-4.0'),
  isExample: z.boolean().default(false),
  sections: sections.prefault({}),
});

/** The answer to a field that has no value. */
export const answerCodes = ['unknown', 'missing', 'not-applicable'] as const;
export const answer = z.enum(answerCodes);

/** What stands about fields: which have no value and why, which only the network sees, and which wait for a day. Fields are named as in the file: `duration.decider`. */
export const fieldMarks = z.strictObject({
  answers: z.record(z.string().max(80), answer).default({}),
  networkOnly: z.array(z.string().max(80)).max(100).default([]),
  /** Fields that nobody but the writers sees before the day. */
  embargoes: z.record(z.string().max(80), z.iso.date()).default({}),
});

export type EntryContent = z.infer<typeof entryContent>;
export type EntrySections = z.infer<typeof sections>;
export type Section = keyof EntrySections;
export type FieldAnswer = z.infer<typeof answer>;
export type FieldMarks = z.infer<typeof fieldMarks>;

/** What is written on the way: everything may still be missing but the organisation and where the text comes from. */
export const entryDraftContent = entryContent.extend({
  kind: entryContent.shape.kind.optional(),
  title: entryContent.shape.title.optional(),
  summary: entryContent.shape.summary.optional(),
  use: entryContent.shape.use.optional(),
  status: entryContent.shape.status.optional(),
});
export type EntryDraftContent = z.infer<typeof entryDraftContent>;
