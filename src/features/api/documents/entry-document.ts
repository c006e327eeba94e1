import { z } from 'zod';
import { entryContent, fieldMarks, sections } from '#src/features/library/schema/entry-content.ts';
import { code, slug } from '#src/features/library/schema/fields.ts';
import { evidenceLevels, labels, origins, results } from '#src/features/library/vocabulary/index.ts';
import { address, addresses, isExample, licence, listOf, moment } from './shared.ts';

const { kind, title, summary, status, use } = entryContent.shape;
const day = z.iso.date();

export const namedOrganisation = z.object({ slug: slug(), name: z.string(), kind: z.string(), ...addresses });
const namedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string().meta({ description: 'media type' }),
  sizeBytes: z.int().min(0),
  version: z.int().min(1).meta({ description: 'how many times it has been uploaded' }),
  address: address().meta({ description: 'leads to the newest published version, and goes on doing so' }),
});
const namedEntry = z.object({ slug: slug(), title, ...addresses });

const head = {
  id: z.uuid(),
  slug: slug(),
  ...addresses,
  label: code(labels),
  organisation: namedOrganisation,
  publishedAt: moment().meta({ description: 'when this version was published' }),
  isExample,
  origin: code(origins),
};

/** A row of the list: what the entry is, in short. */
export const entryItem = z.object({
  ...head,
  title,
  summary,
  kind,
  status,
  use,
  tiers: entryContent.shape.tiers,
  evidence: code(evidenceLevels).meta({ description: 'what stands behind it, by the portal’s rule' }),
  confirmedOn: day.nullable().meta({ description: 'the last day that somebody vouched for it' }),
  reviewBy: day.nullable(),
  endedOn: day.nullable().meta({ description: 'the last day that the stated end can mean' }),
  sourceYear: z.int().nullable(),
});

/** What is known about the work, by the portal's rules: three separate things, never one score. */
const trustDocument = z.object({
  evidence: code(evidenceLevels),
  missing: z
    .enum(['evaluation', 'result', 'comparison', 'independence', 'second-independent'])
    .nullable()
    .meta({ description: 'the proof that the next level of evidence asks for; null on the highest' }),
  claimed: code(evidenceLevels)
    .nullable()
    .meta({ description: 'what the writer calls it, when the evaluations do not justify it' }),
  result: code(results),
  status,
  claims: entryContent.shape.claims.meta({ description: 'success that is claimed without a given result' }),
});

/** Everything that the reader may see of an entry. `content` has the names of the exchange format. */
export const entryDocument = z.object({
  ...head,
  version: z.int().min(1),
  firstPublishedAt: moment(),
  licence,
  notices: z.array(z.string()).meta({ description: 'what must be shown with the text, in Swedish' }),
  trust: trustDocument,
  content: entryContent.extend({ use: use.optional() }),
  html: sections.meta({ description: 'the long texts as sanitised HTML' }),
  answers: fieldMarks.shape.answers.meta({ description: 'fields without a value, and why' }),
  keptWithinNetwork: z.array(z.string()).meta({ description: 'fields that are left out for this reader' }),
  organisations: z
    .array(namedOrganisation)
    .meta({ description: 'every organisation that the content names' }),
  files: z
    .array(namedFile)
    .meta({ description: 'every uploaded file that the content names; `file` of a material is its id' }),
  entries: z.array(namedEntry).meta({ description: 'every published entry that the content names' }),
});

export const entryList = listOf(entryItem);
