import { createHash } from 'node:crypto';
import { getAccount } from '#src/features/accounts/people/account-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { versionOf } from '../description/description-form-rules.ts';
import { type Entry, type EntryDraft, entryScope } from '../entry/entry.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { asPreview } from '../publishing/preview-rules.ts';
import { findStanding } from '../publishing/publishing-queries.ts';
import { findOpenDraft, findPublished } from '../storage/revision-queries.ts';
import { listEntrySuggestions, listOrganisationSuggestions, type Suggestion } from './editor-queries.ts';
import { dateWords } from './fields/date-words.ts';
import { flatContent, type Tree } from './fields/flat-content.ts';
import { markValues } from './fields/marks-rules.ts';
import { type Showing, toValues } from './fields/step-values-rules.ts';
import { type Missing, missingByStep, missingIn } from './missing-rules.ts';
import { type EditorStep, editorSteps, findStep, type StepSlug } from './steps/editor-steps.ts';
import { leavesOf } from './steps/step-form-rules.ts';

export type StepAddress = { slug: string; step: string; lang: 'sv' | 'en' };
export type StepOverview = { slug: StepSlug | 'material'; missing: readonly Missing[] };

/** One step of the editor as its page shows it. */
export type StepPage = {
  base: EntryDraft;
  /** What is written on: the published text is revised without the days that its publishing set. */
  before: Tree;
  ownEmail: string;
  step: EditorStep;
  steps: readonly StepOverview[];
  /** The fields and the marks as they are stored. */
  values: FormValues;
  version: string;
  /** Names what the step said when it was shown: another step may be saved beside it. */
  seen: string;
  formKey: string;
  organisations: readonly Suggestion[];
  entries: readonly Suggestion[];
  preview: Entry;
  /** Where the text is on its way, who acts next and since when. */
  standing: Awaited<ReturnType<typeof findStanding>>;
};

type Reading = Pick<App, 'db' | 'ids'>;

/** A step for those who write the entry. Reads only: the draft is opened by the first save. */
export async function openStep(app: Reading, actor: Actor, address: StepAddress): Promise<StepPage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, address.slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const step = findStep(address.step);
  const base = (await findOpenDraft(app.db, head)) ?? (await findPublished(app.db, head));
  if (!step || !base) throw new DomainError('not-found');
  const { eMail } = await getAccount(app, actor);
  const before = flatContent(revised(base));
  const types = new Set([...leavesOf(step.fields).values()].map(({ type }) => type));
  const text = { before, marks: base.marks };
  return {
    base,
    before,
    ownEmail: eMail,
    step,
    steps: overviewOf(base, step),
    values: valuesOf(step, text, inWords(base, address.lang)),
    version: versionOf(base),
    seen: fingerprint(step, text),
    formKey: app.ids.next(),
    organisations: types.has('organisation') ? await listOrganisationSuggestions(app.db) : [],
    entries: types.has('entry') ? await listEntrySuggestions(app.db) : [],
    preview: asPreview(base),
    standing: await findStanding(app.db, head.id),
  };
}

/** Publishing anew vouches for the text anew; a retold text keeps the day on which somebody last did. */
function revised({ content, revision }: EntryDraft): EntryDraft['content'] {
  if (revision.state !== 'published' || content.origin === 'retold') return content;
  const { reviewBy: _, confirmedOn: __, ...kept } = content;
  return kept;
}

type Text = Pick<EntryDraft, 'marks'> & { before: Tree };

/** What a text says in the step's fields and about them. */
function valuesOf({ fields }: EditorStep, { before, marks }: Text, showing: Showing): FormValues {
  const isWritten = (path: string) => before[path] !== undefined;
  return { ...toValues(fields, before, showing), ...markValues(fields, marks, isWritten) };
}

/** Dates in words, organisations and entries by name. */
function inWords({ organisations, entries }: EntryDraft, lang: 'sv' | 'en'): Showing {
  return {
    date: (code) => dateWords(code, lang),
    reference: (kind, slug) =>
      (kind === 'entry' ? entries.get(slug)?.title : organisations.get(slug)?.name) ?? slug,
  };
}

const asStored: Showing = { date: (code) => code, reference: (_, slug) => slug };

/** A short name for what a text says in the step, whatever the language and the names of others. */
export function fingerprint(step: EditorStep, text: Text): string {
  const values = valuesOf(step, text, asStored);
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
}

/** The steps that this kind of entry has, with what each still lacks. */
function overviewOf(base: EntryDraft, current: EditorStep): StepOverview[] {
  const missing = missingByStep(missingIn(base));
  const isStory = base.content.kind === 'good-example' || current.slug === 'berattelsen';
  const { situation, whatWeDid, whatHappened, whatWeLearnt } = base.content.sections;
  const hasStory = isStory || [situation, whatWeDid, whatHappened, whatWeLearnt].some(Boolean);
  const slugs = editorSteps.map(({ slug }) => slug).filter((slug) => slug !== 'berattelsen' || hasStory);
  return [...slugs, 'material' as const].map((slug) => ({ slug, missing: missing.get(slug) ?? [] }));
}
