import type { FieldError, FieldErrors } from '#src/platform/outcome.ts';
import type { EntryDraftContent, EntryLabel, EntryState, FieldMarks, RevisionState } from './entry.ts';

type Checked = Pick<{ content: EntryDraftContent; marks: FieldMarks }, 'content' | 'marks'>;

/** Fields that a description by the municipality itself needs (domain.md 1.6, R); those with an answer are answered. */
const required: Readonly<Record<string, (content: EntryDraftContent) => boolean>> = {
  kind: ({ kind }) => kind !== undefined,
  title: ({ title }) => title !== undefined,
  summary: ({ summary }) => summary !== undefined,
  use: ({ use }) => use !== undefined,
  status: ({ status }) => status !== undefined,
  tiers: ({ tiers }) => tiers.length > 0,
  target: ({ target }) => saysSomething(target),
  team: ({ team }) => team.length > 0,
  wayIn: ({ wayIn }) => wayIn.contacts.length > 0 || wayIn.how !== undefined || wayIn.guardians !== undefined,
  contacts: ({ contacts }) => contacts.length > 0,
};

/** What *Granskad av nätverket* needs besides (V). The answer is required, not its publicity. */
const requiredForReview: typeof required = {
  evaluations: ({ evaluations }) => evaluations.length > 0,
  whatWorked: ({ sections }) => sections.whatWorked !== undefined,
  doDifferently: ({ sections }) => sections.doDifferently !== undefined,
  conditions: ({ sections }) => sections.conditions !== undefined,
  experiences: ({ sections }) => sections.experiences !== undefined,
  sources: ({ sources }) => sources.length > 0,
};

/** What still stands in the way of publishing under the label; empty when nothing does. */
export function checkPublish(draft: Checked, label: EntryLabel): FieldErrors {
  const fields = label === 'reviewed' ? { ...required, ...requiredForReview } : required;
  const missing = Object.entries(fields).filter(
    ([field, isSaid]) => !isSaid(draft.content) && !isAnswered(draft, field),
  );
  const requiredErrors = missing.map(([field]): [string, FieldError] => [field, { code: 'required' }]);
  return { ...Object.fromEntries(requiredErrors), ...danglingSources(draft.content) };
}

function isAnswered({ marks }: Checked, field: string): boolean {
  return Object.keys(marks.answers).some(
    (answered) => answered === field || answered.startsWith(`${field}.`),
  );
}

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
  return value !== undefined;
}

/** Claims and quotations that refer to a source which is not there. */
function danglingSources({ claims, quotations, sources }: EntryDraftContent): FieldErrors {
  const keys = new Set(sources.map(({ key }) => key));
  const faults = Object.entries({ claims, quotations }).flatMap(([field, rows]) =>
    rows.flatMap(({ source }, i): [string, FieldError][] =>
      source === undefined || keys.has(source) ? [] : [[`${field}.${i}.source`, { code: 'not-a-choice' }]],
    ),
  );
  return Object.fromEntries(faults);
}

export type EntryAction = 'publish' | 'withdraw' | 'archive';

const entryStates: Readonly<Record<EntryState, Readonly<Partial<Record<EntryAction, EntryState>>>>> = {
  draft: { publish: 'published', archive: 'archived' },
  published: { publish: 'published', withdraw: 'withdrawn', archive: 'archived' },
  withdrawn: { publish: 'published', archive: 'archived' },
  archived: { publish: 'published' },
};

/** Where the action leads from the state; undefined when it is not possible there. */
export function nextState(state: EntryState, action: EntryAction): EntryState | undefined {
  return entryStates[state][action];
}

export type RevisionAction = 'submit' | 'return' | 'publish' | 'supersede';

const revisionStates: Readonly<
  Record<RevisionState, Readonly<Partial<Record<RevisionAction, RevisionState>>>>
> = {
  draft: { submit: 'in-review', publish: 'published' },
  'in-review': { return: 'draft', publish: 'published' },
  published: { supersede: 'superseded' },
  superseded: {},
};

/** As `nextState`, for the revision: a draft is submitted, returned or published, and a newer one takes its place. */
export function nextRevisionState(state: RevisionState, action: RevisionAction): RevisionState | undefined {
  return revisionStates[state][action];
}

/** Twelve months on: when it is looked over again unless somebody says otherwise. */
export function defaultReviewDay(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`;
}

/** Headings of a long text below those of the page's sections, so that a text can be a part of a file. */
export function belowSections(markdown: string): string {
  let isFenced = false;
  return markdown
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
      return isFenced ? line : line.replace(/^#{1,2}(?=[ \t])/, '###');
    })
    .join('\n')
    .trim();
}
