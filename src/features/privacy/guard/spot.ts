import type { GuardRule } from './finding.ts';

/** A place in the input that a detector points at, before the places of all detectors are put together. */
export type Spot = { readonly rule: GuardRule; readonly start: number; readonly end: number };

/** A place of which it is known which sentence tells of a person there. */
export type PersonSpot = Spot & { readonly sentence: number };
