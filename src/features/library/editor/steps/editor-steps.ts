import { editorFields, type Field } from '../fields/field-model.ts';

/** One topic of the editor: the end of its address, and the fields that it asks, in their order. */
export type EditorStep = { slug: StepSlug; fields: readonly Field[] };

const topics = {
  'om-beskrivningen': [
    'kind',
    'title',
    'summary',
    'description',
    'background',
    'use',
    'tiers',
    'partlyTiers',
    'themes',
    'names',
  ],
  berattelsen: ['situation', 'whatWeDid', 'whatHappened', 'whatWeLearnt'],
  'for-vilka': ['target', 'absencePatterns', 'hindrances', 'phases', 'arenas'],
  'vagen-in': ['wayIn'],
  'sa-arbetar-ni': [
    'team',
    'teamSize',
    'partners',
    'partnersOpen',
    'participants',
    'plannedWith',
    'activities',
    'aims',
    'deliverables',
    'strengths',
    'duration',
  ],
  stegen: ['steps', 'checklist', 'discussionQuestions'],
  'lag-och-samtycke': [
    'consent',
    'informationNeeds',
    'legalReferences',
    'rightsReferences',
    'policyFrameworks',
    'limits',
  ],
  'resurser-och-pengar': ['whatItTakes', 'conditions', 'resources', 'funding', 'fundingTotal'],
  'hur-langt-det-har-kommit': [
    'status',
    'start',
    'end',
    'period',
    'milestones',
    'decisions',
    'implementations',
  ],
  uppfoljning: ['evidenceLevel', 'evaluations', 'problems', 'candidateMeasures', 'claims', 'awards'],
  erfarenheter: ['whatWorked', 'doDifferently', 'experiences', 'experiencesGathered', 'quotations'],
  'organisation-och-projekt': ['units', 'organisationFacts', 'project', 'plannedNetwork', 'event'],
  'kallor-och-kontakt': ['contacts', 'sources', 'related', 'variantOf', 'differences', 'reviewBy', 'licence'],
} as const;

export type StepSlug = keyof typeof topics;

/** The steps in their order; the materials' page comes after them. */
export const editorSteps: readonly EditorStep[] = Object.entries(topics).map(([slug, names]) => ({
  slug: slug as StepSlug,
  fields: names.map((name) => fieldNamed(name)),
}));

const stepOfField = new Map(
  editorSteps.flatMap(({ slug, fields }) => fields.map(({ name }) => [name, slug])),
);

/** The step that asks the field, by a name such as `claims.0.source`. */
export function stepOf(field: string): StepSlug | undefined {
  return stepOfField.get(field.split('.')[0] ?? field);
}

/** The page that asks the field in full, under the entry's address. */
export function askedAt(field: string): string {
  const step = stepOf(field);
  return step ? `redigera/${step}` : 'material';
}

export function findStep(slug: string): EditorStep | undefined {
  return editorSteps.find((step) => step.slug === slug);
}

function fieldNamed(name: string): Field {
  const field = editorFields.get(name);
  if (!field) throw new Error(`The schema has no field ${name}`);
  return field;
}
