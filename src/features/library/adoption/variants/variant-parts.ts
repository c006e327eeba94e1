import type { EntryDraftContent } from '#src/features/library/entry/entry.ts';
import { sections } from '#src/features/library/schema/entry-content.ts';

/**
 * Something that a local variant takes from its original as one thing, by its fields in the content; the first names it in `ownFields`.
 * Long texts are named as in `sections`.
 */
export type VariantPart = readonly [id: string, ...others: string[]];

/** What a variant follows until it states it itself, in the order in which it is read. */
export const variantParts: readonly VariantPart[] = [
  ['summary'],
  ['kind'],
  ['use'],
  ['whatItTakes'],
  ['tiers', 'partlyTiers'],
  ['themes'],
  ['target.ageFrom', 'target.ageTo', 'target.allAges'],
  ['target.schoolYears', 'target.schoolYearsBasis'],
  ['target.schoolForms'],
  ['target.criteria', 'target.criteriaMode'],
  ['target.situations'],
  ['target.coversPupilsInIndependentSchools'],
  ['target.note'],
  ['absencePatterns'],
  ['hindrances'],
  ['arenas'],
  ['phases'],
  ['aims'],
  ['team'],
  ['teamSize.headCount', 'teamSize.fte', 'teamSize.note'],
  ['partners', 'partnersOpen'],
  ['participants'],
  ['plannedWith'],
  ['activities'],
  ['steps'],
  ['checklist'],
  ['deliverables'],
  ['strengths'],
  ['resources.fte', 'resources.fteNote', 'resources.note', 'resources.effort'],
  ['resources.staffingSources'],
  ['duration.typicalMonths', 'duration.maxMonths', 'duration.note'],
  ['duration.extension', 'duration.extensionRule'],
  ['duration.decider'],
  ['wayIn.contacts'],
  ['wayIn.guardians'],
  ['wayIn.prerequisites', 'wayIn.prerequisitesMode', 'wayIn.prerequisitesInOrder'],
  ['wayIn.how'],
  ['wayIn.cost', 'wayIn.costAmount', 'wayIn.costNote'],
  ['consent.needed', 'consent.form', 'consent.from', 'consent.purpose', 'consent.agencies', 'consent.effect'],
  ['informationNeeds'],
  ['legalReferences'],
  ['rightsReferences'],
  ['limits'],
  ['candidateMeasures'],
  ['discussionQuestions'],
  ['description'],
  ['conditions'],
];

/** Texts that somebody has worded: taken along only under a licence that lets others use them. */
export const wordedParts: ReadonlySet<string> = new Set(['summary', 'description', 'conditions']);

/** Fields that are true of the place that wrote them, and so are never taken from an original. */
export const placeBound: ReadonlySet<string> = new Set([
  'title',
  'names',
  'organisation',
  'units',
  'organisationFacts',
  'status',
  'start',
  'end',
  'period',
  'milestones',
  'decisions',
  'target.residence',
  'resources.premises',
  'resources.premisesShared',
  'policyFrameworks',
  'funding',
  'fundingTotal',
  'evidenceLevel',
  'evaluations',
  'problems',
  'claims',
  'quotations',
  'awards',
  'implementations',
  'project',
  'plannedNetwork',
  'event',
  'contacts',
  'materials',
  'sources',
  'related',
  'variantOf',
  'differences',
  'ownFields',
  'experiencesGathered',
  'origin',
  'reviewBy',
  'confirmedOn',
  'licence',
  'isExample',
  'background',
  'whatWorked',
  'doDifferently',
  'experiences',
  'situation',
  'whatWeDid',
  'whatHappened',
  'whatWeLearnt',
]);

type Tree = { [name: string]: unknown };

/** What the content says in the field; long texts by their names. */
export function readField(content: EntryDraftContent, field: string): unknown {
  return placeOf(field).reduce<unknown>((inner, key) => (inner as Tree | undefined)?.[key], content);
}

/** The content with the field as given; nothing else changes. */
export function withField(content: EntryDraftContent, field: string, value: unknown): EntryDraftContent {
  const copy = structuredClone(content);
  const path = placeOf(field);
  const holder = path.slice(0, -1).reduce<Tree>((inner, key) => inner[key] as Tree, copy as Tree);
  holder[path.at(-1) ?? field] = structuredClone(value);
  return copy;
}

const placeOf = (field: string) => (field in sections.shape ? ['sections', field] : field.split('.'));
