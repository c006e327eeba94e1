import type { EntryDraftContent } from '../entry/entry.ts';
import type { HeldBack } from './reading/placeholders.ts';

type Content = EntryDraftContent;
type Row<K extends 'team' | 'partners' | 'funding' | 'units' | 'legalReferences' | 'activities'> =
  Content[K][number];
type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/**
 * What can be proposed, named as in the exchange format; the value is what would be written there. `target.ages`,
 * `event.session` and `sources.*` gather what the format spreads over two fields or a row (docs/proposals.md).
 */
export type FieldValues = {
  title: string;
  names: { name: string; kind: 'former' | 'alias' };
  organisation: { name: string; abbreviation?: string | undefined };
  units: { name: string; abbreviation?: string | undefined };
  'project.name': string;
  'project.abbreviation': string;
  'project.subGoal': number;
  status: NonNullable<Content['status']>;
  start: string;
  end: string;
  period: { length: number; unit: 'month' | 'term' | 'year' };
  milestones: { kind: Content['milestones'][number]['kind']; date: string };
  decisions: { body: string; what: string };
  whatItTakes: Content['whatItTakes'][number];
  tiers: Content['tiers'][number];
  themes: Content['themes'][number];
  'target.ages': { from?: number | undefined; to?: number | undefined; all?: true };
  'target.schoolYears': Content['target']['schoolYears'];
  'target.schoolForms': Content['target']['schoolForms'][number];
  'target.residence': { rule: NonNullable<Content['target']['residence']['rule']>; text: string };
  'target.situations': Content['target']['situations'][number];
  absencePatterns: Content['absencePatterns'][number];
  hindrances: Content['hindrances'][number];
  arenas: Content['arenas'][number];
  phases: Content['phases'][number];
  aims: Content['aims'][number];
  team: Optional<Row<'team'>, 'educations'>;
  'team.educations': Row<'team'>['profession'];
  teamSize: number;
  partners: Row<'partners'>;
  partnersOpen: true;
  participants: Content['participants'][number];
  plannedWith: Content['plannedWith'][number];
  activities: Pick<Row<'activities'>, 'type' | 'text'>;
  'resources.staffingSources': Content['resources']['staffingSources'][number];
  'resources.premisesShared': true;
  'duration.typicalMonths': number;
  'duration.maxMonths': number;
  'duration.extension': { extension: 'yes' | 'no' | 'in-some-cases'; decider?: string | undefined };
  'wayIn.contacts': Content['wayIn']['contacts'][number]['who'];
  'wayIn.guardians': 'yes' | 'no';
  'wayIn.prerequisites': string;
  'wayIn.cost': 'free' | 'fee';
  'consent.needed': 'yes' | 'no';
  'consent.form': 'written' | 'oral';
  'consent.from': Content['consent']['from'][number];
  informationNeeds: string;
  legalReferences: Pick<Row<'legalReferences'>, 'statute' | 'chapter' | 'section' | 'role'>;
  rightsReferences: { instrument: Content['rightsReferences'][number]['instrument']; article: string };
  policyFrameworks: string;
  limits: Pick<Content['limits'][number], 'kind' | 'text'>;
  funding: Pick<Row<'funding'>, 'payer' | 'kind' | 'amount' | 'exactness'>;
  fundingTotal: { amount: number; exactness: 'exact' | 'rounded' };
  evaluations: Pick<Content['evaluations'][number], 'type' | 'by' | 'result'>;
  claims: Pick<Content['claims'][number], 'kind' | 'text' | 'speaker'>;
  quotations: Pick<Content['quotations'][number], 'text' | 'speaker'>;
  awards: Pick<Content['awards'][number], 'year' | 'name'>;
  contacts: { function: string; email?: string | undefined };
  'event.session': string;
  'event.guidingQuestions': string;
  'sources.kind': Content['sources'][number]['kind'];
  'sources.date': string;
  'sources.isStale': true;
  'sources.seriesNumber': number;
  'sources.authors': string;
};
export type ProposalField = keyof FieldValues;

/** How sure the rule is: `low` = a guess from where the words stand. */
export type Confidence = 'high' | 'low';

/** What a rule has found, with the words that say it; offsets are of the whole text. */
export type Finding = {
  [F in ProposalField]: {
    field: F;
    value: FieldValues[F];
    start: number;
    end: number;
    confidence?: Confidence;
  };
}[ProposalField];

/** A finding with the sentence that it stands in. `start` and `end` are the sentence's, `words` the telling words within the text. */
export type Proposal = Finding & {
  sentence: string;
  words: { start: number; end: number };
  confidence: Confidence;
};

export type ContradictionKind =
  | 'abbreviation'
  | 'same-money'
  | 'funding-sum'
  | 'two-maxima'
  | 'two-starts'
  | 'ages-and-years';

/** Two places of the text that do not go together. A `note` is explained by rounding; `check` asks the writer. */
export type Contradiction = {
  kind: ContradictionKind;
  severity: 'note' | 'check';
  values: readonly string[];
  places: readonly { sentence: string; start: number; end: number }[];
};

/** All that a text gives: nothing of it is in a description before somebody has accepted it. */
export type Proposals = {
  proposals: readonly Proposal[];
  contradictions: readonly Contradiction[];
  heldBack: readonly HeldBack[];
  /** The text with what is held back written over, for showing words in their sentence. */
  covered: string;
};
