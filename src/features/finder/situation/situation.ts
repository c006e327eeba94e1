import {
  type absencePatterns,
  type activityTypes,
  type agencies,
  type CodeOf,
  hindrances,
  type professions,
  schoolYears,
} from '#src/features/library/vocabulary/index.ts';
import { codes } from '#src/features/library/vocabulary/vocabulary.ts';

export type SchoolYear = CodeOf<typeof schoolYears>;
export type AbsencePattern = CodeOf<typeof absencePatterns>;
export type Hindrance = CodeOf<typeof hindrances>;
export type Activity = CodeOf<typeof activityTypes>;
export type Profession = CodeOf<typeof professions>;
export type Agency = CodeOf<typeof agencies>;

/** What a situation is described by: each may be left out, and each gives a line of its own with every description. */
export const facets = ['years', 'patterns', 'hindrances', 'tried', 'steps', 'hands', 'municipality'] as const;
export type Facet = (typeof facets)[number];

/** What the law asks of the school (skollagen 7 kap. 19 a, 21 and 22 §§), in the order in which it is usually done. */
export const legalSteps = ['noticed', 'investigated', 'reported', 'notified', 'efforts'] as const;
export type LegalStep = (typeof legalSteps)[number];

/** `isRestKnown`: what is not among the done is not done; else nobody knows about it. */
export type StepsDone = { done: readonly LegalStep[]; isRestKnown: boolean };

/** A situation at a school. It has no field that could say anything about a pupil. */
export type Situation = {
  years: readonly SchoolYear[];
  patterns: readonly AbsencePattern[];
  hindrances: readonly Hindrance[];
  /** Kinds of effort that have been tried already. */
  tried: readonly Activity[];
  steps: StepsDone | undefined;
  professions: readonly Profession[];
  agencies: readonly Agency[];
  /** Code, slug or name, as it stands in the address. */
  municipality: string | undefined;
  /** What was answered with "Inte känt ännu": asked, but not compared. */
  notKnown: readonly Facet[];
};

export const nothingSaid: Situation = {
  years: [],
  patterns: [],
  hindrances: [],
  tried: [],
  steps: undefined,
  professions: [],
  agencies: [],
  municipality: undefined,
  notKnown: [],
};

/** What can be chosen, in the order in which it is shown. What every school has is not asked for. */
export const choices = {
  years: codes(schoolYears),
  patterns: [
    'early-signs',
    'late',
    'scattered',
    'in-school',
    'repeated',
    'longer',
    'long-term',
    'valid',
    'invalid',
    'reported',
  ],
  hindrances: codes(hindrances).filter((code) => code !== 'unknown'),
  tried: [
    'assessing',
    'planning',
    'supporting',
    'operative',
    'coordinating',
    'advising',
    'informing',
    'evaluating',
  ],
  steps: legalSteps,
  professions: [
    'school-counsellor',
    'school-nurse',
    'school-psychologist',
    'special-educator',
    'special-needs-teacher',
    'pupil-assistant',
    'social-educator',
    'school-social-worker',
    'social-worker',
    'career-counsellor',
    'attendance-coordinator',
    'process-leader',
    'family-therapist',
    'outreach-worker',
    'youth-leader',
    'occupational-therapist',
    'compulsory-attendance-officer',
  ],
  agencies: [
    'social-services',
    'primary-care',
    'child-psychiatry',
    'habilitation',
    'child-health',
    'disability-services',
    'leisure-services',
    'compulsory-attendance-unit',
    'police',
    'association',
  ],
} as const satisfies {
  years: readonly SchoolYear[];
  patterns: readonly AbsencePattern[];
  hindrances: readonly Hindrance[];
  tried: readonly Activity[];
  steps: readonly LegalStep[];
  professions: readonly Profession[];
  agencies: readonly Agency[];
};

/** The kinds of effort that can have been tried. */
export type TriedActivity = (typeof choices.tried)[number];

/** Whether something was said that descriptions can be compared by: a municipality alone is too little. */
export function saysEnough(situation: Situation): boolean {
  const { years, patterns, hindrances: obstacles, tried, steps, professions, agencies } = situation;
  return steps !== undefined || [years, patterns, obstacles, tried, professions, agencies].some(isSaid);
}

const isSaid = (values: readonly string[]) => values.length > 0;
