import { z } from 'zod';
import { answerValues, questionParts } from '#src/features/network/situation/situation.ts';
import { address, addresses, isExample, licence } from './shared.ts';

const value = z.enum(answerValues);

const question = z.object({
  id: z.string(),
  part: z.enum(questionParts),
  version: z.int().meta({ description: 'another one when the question was worded anew' }),
  text: z.string(),
  wordings: z
    .array(z.object({ version: z.int(), from: z.iso.date(), text: z.string() }))
    .meta({ description: 'all that the question has had, the oldest first: an answer names its own' }),
  isOwn: z.boolean().meta({ description: 'asked by this network alone' }),
});

const answer = z.object({
  question: z.string(),
  version: z.int().meta({ description: 'the version of the question that was answered' }),
  value,
  valueBefore: value.nullable().meta({ description: 'of the year before, where it was another' }),
  detail: z.string(),
  link: z.string().meta({ description: 'the address of a page, or nothing' }),
  comment: z.string(),
});

const organisation = z.object({
  slug: z.string(),
  ...addresses,
  name: z.string(),
  municipality: z.string().nullable().meta({ description: 'code of the municipality that it is' }),
  approvedOn: z.iso.date().nullable().meta({ description: 'null: has not answered' }),
  approvedBy: z.string().nullable().meta({ description: 'by function, never by name' }),
  answers: z.array(answer),
});

/** What the organisations of a network answer in a year, in the order of the alphabet: no sum, no rank. */
export const situationDocument = z.object({
  network: z.object({ slug: z.string(), name: z.string() }),
  year: z.int(),
  page: address(),
  isExample,
  licence,
  questions: z.array(question),
  organisations: z.array(organisation),
});
