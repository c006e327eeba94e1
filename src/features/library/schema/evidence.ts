import { z } from 'zod';
import {
  claimKinds,
  evaluationTypes,
  evidenceLevels,
  exactnesses,
  fundingKinds,
  licences,
  materialKinds,
  problemKinds,
  relationKinds,
  results,
  sourceKinds,
} from '../vocabulary/evidence.ts';
import { yesNoUnknown } from '../vocabulary/law.ts';
import { parties, professions } from '../vocabulary/people.ts';
import {
  amount,
  choices,
  code,
  date,
  entry,
  group,
  line,
  link,
  list,
  organisation,
  stated,
  text,
} from './fields.ts';

const fundingLine = z.strictObject({
  payer: line(),
  organisation: organisation().optional(),
  kind: code(fundingKinds),
  amount: amount().optional(),
  exactness: code(exactnesses),
  /** The same money as another source or paragraph writes it: 2 806 000 beside 2,8 million. */
  alsoStatedAs: amount().optional(),
  period: date().optional(),
  note: text(400).optional(),
});

export const funding = {
  funding: list(fundingLine),
  fundingTotal: group({ amount: amount().optional(), exactness: code(exactnesses).optional() }),
};

/** One evaluation may concern several entries. A result that is not given is said so. */
const evaluation = z.strictObject({
  type: code(evaluationTypes),
  by: stated().optional(),
  period: date().optional(),
  measures: list(line()),
  result: code(results),
  /** Whether it compares with something: another school, the time before, a group without the effort. */
  hasComparison: code(yesNoUnknown).optional(),
  /** Whether it was made by somebody who does not run the work. */
  isIndependent: code(yesNoUnknown).optional(),
  finding: text(1000).optional(),
  successFactors: list(line()),
  documentTitle: line().optional(),
  documentLink: link().optional(),
  documentMissing: z.boolean().optional(),
  concerns: list(entry()),
});

const problem = z.strictObject({
  kind: code(problemKinds),
  text: text(600),
  candidateMeasure: text(300).optional(),
});

/** What somebody says without showing it. `source` is the key of a source. */
const claim = z.strictObject({
  kind: code(claimKinds),
  text: text(600),
  speaker: stated(),
  source: line(40).optional(),
});

const quotation = z.strictObject({
  text: text(1200),
  speaker: stated(),
  speakerProfession: code(professions).optional(),
  unit: line().optional(),
  about: line().optional(),
  source: line(40).optional(),
});

const award = z.strictObject({
  year: date(),
  name: line(),
  grantedBy: stated(),
  to: line().optional(),
  for: text(400).optional(),
  towards: choices(parties),
  reasons: list(text(400)),
});

export const evidence = {
  evidenceLevel: code(evidenceLevels).optional(),
  evaluations: list(evaluation),
  problems: list(problem),
  candidateMeasures: list(line()),
  claims: list(claim),
  quotations: list(quotation),
  awards: list(award),
};

export const material = z.strictObject({
  title: line(),
  kind: code(materialKinds),
  version: line(40).optional(),
  date: date().optional(),
  licence: code(licences),
  link: link().optional(),
  /** The id of an uploaded file. */
  file: z.uuid().optional(),
  description: text(600).optional(),
  /** What a picture shows, for those who do not see it. */
  altText: text(400).optional(),
  accessibleAlternative: text(400).optional(),
  /** A film or recording: minutes, captions, and what is said in it. */
  minutes: z.int().min(1).max(1000).optional(),
  captions: code(yesNoUnknown).optional(),
  textSummary: text(2000).optional(),
  note: text(400).optional(),
});

/** Where the facts come from. `key` is what claims and quotations refer to. */
const source = z.strictObject({
  key: line(40),
  title: line(200),
  kind: code(sourceKinds),
  /** The date of the document itself. */
  date: date(),
  published: date().optional(),
  updated: date().optional(),
  publisher: line().optional(),
  /** By function, never by name. */
  authors: list(line()),
  handler: line().optional(),
  link: link().optional(),
  isStale: z.boolean().optional(),
  staleNote: text(300).optional(),
  isPlan: z.boolean().optional(),
  seriesTitle: line().optional(),
  seriesNumber: z.int().min(0).max(10_000).optional(),
  note: text(400).optional(),
});

const relation = z.strictObject({
  kind: code(relationKinds),
  entry: entry().optional(),
  /** For what has no description of its own yet. */
  title: line().optional(),
  note: text(400).optional(),
});

export const papers = { materials: list(material), sources: list(source), related: list(relation) };
