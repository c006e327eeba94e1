import { facetsOf } from '../cards/entry-facets.ts';
import type { EntryDraft } from '../entry/entry.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import type { Facet } from '../list/entry-list.ts';
import { asPreview } from '../publishing/preview-rules.ts';
import { type MissingProof, trustOf } from '../trust/trust-rules.ts';
import { type StepSlug, stepOf } from './steps/editor-steps.ts';

/** What an answer would give: the right to publish, the label, a filter in which the page is found, or a stronger *Underlag*. */
export type Gain =
  | { kind: 'publish' }
  | { kind: 'reviewed' }
  | { kind: 'filter'; facet: Facet }
  | { kind: 'proof'; proof: MissingProof };
export type Missing = { field: string; gain: Gain };

/** The field that puts an entry in each filter; filters that follow from where it stands have none. */
const fieldOfFacet: Readonly<Partial<Record<Facet, string>>> = {
  tier: 'tiers',
  theme: 'themes',
  'school-year': 'target.schoolYears',
  'school-form': 'target.schoolForms',
  'absence-pattern': 'absencePatterns',
  hindrance: 'hindrances',
  phase: 'phases',
  arena: 'arenas',
  'may-contact': 'wayIn.contacts',
  'guardians-may-contact': 'wayIn.guardians',
  profession: 'team',
  agency: 'partners',
  'what-it-takes': 'whatItTakes',
  'has-material': 'materials',
};

/** What a draft does not say yet, with what it would give: what stops publishing first, then what stops the label. */
export function missingIn(draft: EntryDraft): readonly Missing[] {
  const stops = Object.keys(checkPublish(draft, 'own-description'));
  const stopsLabel = Object.keys(checkPublish(draft, 'reviewed')).filter((field) => !stops.includes(field));
  const needed = new Set([...stops, ...stopsLabel]);
  return [
    ...stops.map((field): Missing => ({ field, gain: { kind: 'publish' } })),
    ...stopsLabel.map((field): Missing => ({ field, gain: { kind: 'reviewed' } })),
    ...missingFilters(draft).filter(({ field }) => !needed.has(field)),
    ...missingProof(draft),
  ];
}

function missingFilters(draft: EntryDraft): Missing[] {
  const found = new Set(facetsOf(asPreview(draft), []).map(({ facet }) => facet));
  return Object.entries(fieldOfFacet).flatMap(([name, field]): Missing[] => {
    const facet = name as Facet;
    return found.has(facet) || isAnswered(draft, field) ? [] : [{ field, gain: { kind: 'filter', facet } }];
  });
}

function missingProof(draft: EntryDraft): Missing[] {
  const { missing } = trustOf(asPreview(draft).content);
  if (!missing || isAnswered(draft, 'evaluations')) return [];
  return [{ field: 'evaluations', gain: { kind: 'proof', proof: missing } }];
}

/** "Vet inte" or "inte aktuellt" about the field or the group that it belongs to. */
function isAnswered({ marks }: EntryDraft, field: string): boolean {
  return Object.keys(marks.answers).some((one) => field === one || field.startsWith(`${one}.`));
}

/** What is missing in each step; materials stand under their own page's name. */
export function missingByStep(
  missing: readonly Missing[],
): ReadonlyMap<StepSlug | 'material', readonly Missing[]> {
  return Map.groupBy(missing, ({ field }) => stepOf(field) ?? 'material');
}
