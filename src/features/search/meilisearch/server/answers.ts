import { z } from 'zod';
import { standings } from '#src/platform/search/search-document.ts';
import { asFault } from './faults.ts';

/** What a search answers; `readHits` reads the hits as what was asked of them. */
export const searchAnswers = z.object({
  results: z.array(
    z.object({
      hits: z.array(z.unknown()),
      /** Of a search by pages: exact, one a subject. */
      totalHits: z.number().optional(),
      /** Of any other search; exact too where there is no text to look for. */
      estimatedTotalHits: z.number().optional(),
      facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof searchAnswers>['results'][number];

export const keyHit = z.object({ key: z.string() });
export const subjectHit = keyHit.extend({ subject: z.string() });
/** Which document it is, for whoever asks for many. */
export const bareHit = subjectHit.extend({
  id: z.string(),
  version: z.string(),
  standing: z.enum(standings),
  isReviewed: z.boolean(),
  sureUntil: z.string().nullable(),
});
/** What a document is counted by; the facets asked for are lists of values. */
export const countedHit = z.object({ subject: z.string() }).catchall(z.array(z.string()));
/** What a document is ranked by, without its text. */
export const candidateHit = subjectHit.extend({
  titleKey: z.string(),
  standing: z.enum(standings),
  isReviewed: z.boolean(),
  sureUntil: z.string().nullable(),
  terms: z.array(z.string()),
  weights: z.array(z.number()),
  length: z.number(),
});
export type Candidate = z.infer<typeof candidateHit>;
/** And what is shown of it. */
export const shownHit = candidateHit.extend({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  body: z.string(),
});
export type ShownHit = z.infer<typeof shownHit>;

/** The fields to ask for. */
export function fieldsOf({ shape }: z.ZodObject): string[] {
  return Object.keys(shape);
}

/** The hits as documented, or the fault that they are not. */
export function readHits<T>(answer: SearchAnswer | undefined, hit: z.ZodType<T>): T[] {
  try {
    return z.array(hit).parse(answer?.hits);
  } catch (error) {
    throw asFault(error);
  }
}

/** The values of a field that begin like the one asked for, with how many documents have each. */
export const facetAnswer = z.object({
  facetHits: z.array(z.object({ value: z.string(), count: z.number() })),
});

/** What the index beside says of an index. */
export const stateAnswer = z.object({
  cursor: z.number().int(),
  version: z.string(),
  averageLength: z.number().positive(),
  /** Which rebuild it is of. */
  generation: z.string(),
});
export type IndexState = z.infer<typeof stateAnswer>;

export const statsAnswer = z.object({ numberOfDocuments: z.number().int() });
export const taskAnswer = z.object({
  status: z.string(),
  error: z.object({ code: z.string() }).nullish(),
});
export const indexesAnswer = z.object({
  results: z.array(z.object({ uid: z.string(), createdAt: z.coerce.date() })),
});
