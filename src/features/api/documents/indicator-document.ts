import { z } from 'zod';
import { absenceKinds, bases } from '#src/features/indicators/comparability/counting-sheet.ts';
import { genders, stadiums } from '#src/features/indicators/definitions/group-rules.ts';
import { measures } from '#src/features/indicators/definitions/indicator.ts';
import { address, addresses, isExample, licence, moment } from './shared.ts';

const term = z.string().meta({ description: '2026-spring or 2026-autumn' });

const words = z.object({
  name: z.string(),
  purpose: z.string(),
  definition: z.string(),
  source: z.string(),
  risk: z.string().meta({ description: 'how it can mislead, and what it may tempt to' }),
  change: z.string(),
});

const version = z.object({
  version: z.int(),
  validFrom: z.iso.date(),
  measure: z.enum(measures),
  absenceKind: z.enum(absenceKinds).nullable(),
  basis: z.enum(bases).nullable(),
  threshold: z.number().nullable().meta({ description: 'per cent of the basis, from which a pupil counts' }),
  registerName: z.string().meta({ description: 'variable of the proposed national register' }),
  sv: words,
  en: words,
});

const value = z.object({
  organisation: z.string().nullable().meta({ description: 'null: all together' }),
  stadium: z.enum(stadiums),
  gender: z.enum(genders),
  state: z.enum(['shown', 'zero', 'protected', 'missing', 'not-applicable']),
  pupils: z.int().nullable(),
  count: z.number().nullable(),
  percent: z.number().nullable(),
  spread: z.number().nullable().meta({ description: 'SD between municipalities, percentage points' }),
  reportingRate: z.int().nullable().meta({
    description: 'per cent of lessons or days whose attendance is registered; of a named organisation',
  }),
  going: z.enum(['comparable', 'partly', 'not']).meta({ description: 'with the other figures of the set' }),
});

const set = z.object({
  release: z.string(),
  term,
  schoolForm: z.string(),
  of: z.enum(['region', 'municipalities']),
  network: z.object({ slug: z.string(), name: z.string() }),
  version: z.int().meta({ description: 'of the definition' }),
  way: z.string().meta({ description: 'figures that are counted in unlike ways are in sets of their own' }),
  contributors: z.int(),
  lowestReporting: z.number().meta({
    description: 'per cent; figures with a lower reporting rate go partly to compare',
  }),
  lowReporting: z.int().meta({ description: 'how many contributors have a lower one' }),
  reportingRate: z.int().nullable().meta({ description: 'mean of the contributors; null when too few' }),
  lateMinutes: z.array(z.int()).meta({
    description:
      'from how many minutes late arrivals count; 0: all, none listed: none. More than one: partly',
  }),
  leftOut: z.int(),
  correctedOn: z.iso.date().nullable().meta({
    description: 'when a later release took the place of what it showed',
  }),
  isExample,
  values: z.array(value),
});

const summary = {
  slug: z.string(),
  ...addresses,
  table: address().meta({ description: 'the same as CSV' }),
  isRetired: z.boolean(),
  versions: z.array(version).meta({ description: 'the oldest first' }),
};

/** Every indicator with its definitions. */
export const indicatorList = z.object({
  licence,
  changes: address(),
  items: z.array(z.object({ ...summary, terms: z.array(term).meta({ description: 'with open figures' }) })),
});

/** An indicator with everything that is open of it. No sum, no rank. */
export const indicatorDocument = z.object({ ...summary, licence, sets: z.array(set) });

/** What has been released and withdrawn, the oldest first. */
export const indicatorChanges = z.object({
  next: address().nullable().meta({ description: 'where to go on; the same question later when null' }),
  items: z.array(
    z.object({
      number: z.int(),
      kind: z.enum(['release', 'withdrawal']),
      at: moment(),
      round: z.string(),
      term,
      schoolForm: z.string(),
    }),
  ),
});
