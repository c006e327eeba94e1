import type { Gender, Stadium } from '../definitions/group-rules.ts';
import type { SchoolForm } from '../definitions/indicator.ts';
import type { Term } from '../definitions/term-rules.ts';

/** Of the region (L3, public), of all without names (L1, for participants) or of those who agreed to be named (L2). */
export type ReleasedView = 'region' | 'field' | 'named';

/** Shown, shown as none, hidden so that nobody is found out, not handed in, or of pupils that there are none of. */
export type ValueState = 'shown' | 'zero' | 'protected' | 'missing' | 'not-applicable';

/**
 * A figure as everybody may see it; what is not shown has no numbers. In a field there is a value for each
 * municipality, in the order of the values and without anything that tells whose it is: `percent` whole, nothing else.
 */
export type ReleasedValue = {
  organisationId: string | null;
  stadium: Stadium;
  gender: Gender;
  state: ValueState;
  /** Size of the group, public beforehand. */
  pupils: number | null;
  count: number | null;
  /** Per cent, 0–100. */
  percent: number | null;
  /** How much municipalities differ: the SD between them in percentage points, corrected for chance. */
  spread: number | null;
  /** Of somebody who is named, in whole per cent: of their lessons or days, and so of no pupil's absence. */
  reportingRate: number | null;
};

/**
 * How those whose figures are in a set register attendance, and from how many minutes late arrivals count. It tells of lessons and
 * days, never of pupils: no count follows from it. Nor does it tell who registers few of them.
 */
export type Reporting = {
  /** Per cent; with fewer registered lessons figures go partly to compare. */
  lowestReporting: number;
  /** How many have fewer: *går delvis att jämföra*. */
  lowReporting: number;
  /** The mean of their rates in whole per cent, each of the same weight so that no large one tells its own; nothing of too few. */
  reportingRate: number | null;
  /** Each number of minutes that is in use, ascending: 0 = all late arrivals count, and none where none does. */
  lateMinutes: readonly number[];
};

/** One indicator's figures of a round that may be shown. */
export type ReleasedSet = Reporting & {
  id: string;
  releaseId: string;
  roundId: string;
  networkId: string;
  term: Term;
  schoolForm: SchoolForm;
  view: ReleasedView;
  indicatorId: string;
  indicatorVersion: number;
  /** How those in it count; one's own is `wayOf` of one's own sheet. */
  way: string;
  contributors: number;
  /** Who handed in figures that are counted another way. */
  leftOut: number;
  /** The day on which a later release of the round showed it otherwise; null while it is as it was first shown. */
  correctedOn: string | null;
  values: readonly ReleasedValue[];
};
