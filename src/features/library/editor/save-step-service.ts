import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, listOf, textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { saveDraft, type Writing } from '../draft-service.ts';
import type { EntryDraft } from '../entry.ts';
import { readDraft } from '../entry-input.ts';
import { readVersion } from '../publishing/description-form-rules.ts';
import { receiptKey } from '../publishing/description-service.ts';
import { settleContacts } from './contact-rules.ts';
import { readDateWords } from './date-words.ts';
import { readRemovedRow } from './editor-input.ts';
import { findEntrySlugs, findOrganisationSlugs } from './editor-queries.ts';
import { fingerprint, openStep, type StepAddress, type StepPage, storedValues } from './editor-service.ts';
import { nestedContent, type Tree } from './flat-content.ts';
import { readMarks } from './marks-rules.ts';
import { withoutFaults } from './partial-rules.ts';
import { changeRows, type RemovedRow } from './row-rules.ts';
import { type FormFields, leavesOf, pathOf, stepValues } from './step-form-rules.ts';
import { formName, readValues } from './step-values-rules.ts';

/** A form of the editor as it came: its fields, and the button of a repeated group that sent it. */
export type StepForm = { entries: FormFields; rows: string | undefined };

/** What came of it. `values` is what was typed, with the version that stands now; `errors` tell what is not stored yet. */
export type StepSaved = {
  kind: 'saved' | 'conflict';
  page: StepPage;
  values: FormValues;
  errors: FieldErrors;
  removed: RemovedRow | undefined;
  /** What the button asked for; `rows` when it was one of a repeated group. */
  asked: Asked;
};
export type Asked = 'save' | 'next' | 'preview' | 'restore' | 'rows';

type Saving = Writing & Pick<App, 'limits'>;

/**
 * Stores what can be stored of a step, complete or not, and says what cannot. Somebody who saved another step meanwhile is no
 * conflict; somebody who changed this one is. What stands already is not stored again.
 */
export async function saveStep(
  app: Saving,
  actor: Actor,
  address: StepAddress,
  form: StepForm,
  isSecondTry = false,
): Promise<StepSaved> {
  const page = await openStep(app, actor, address);
  app.limits.take('autosave', requireSelf(actor));
  const typed = stepValues(page.step, form.entries);
  if (!typed) throw new DomainError('bad-request');
  const { values, removed } = changed(page, typed, form.rows);
  const read = await readStep(app, page, values, address.lang);
  const again = async (kind: StepSaved['kind']) => {
    const now = await openStep(app, actor, address);
    const { version, seen, formKey } = now;
    const shown = { ...values, version, seen, formKey };
    const asked = form.rows === undefined ? askedBy(typed) : 'rows';
    return { kind, page: now, values: shown, errors: read.errors, removed, asked };
  };
  const isSame = read.stored === page.seen;
  const isStale = textOf(typed, 'version') !== page.version && textOf(typed, 'seen') !== page.seen;
  if (isStale && !isSame) return again('conflict');
  if (isSame) return again('saved');
  const kind = await store(app, actor, page, { read, formKey: receiptKey(typed) });
  // another step was saved in between: only a change of this one is a conflict
  return kind === 'conflict' && !isSecondTry ? saveStep(app, actor, address, form, true) : again(kind);
}

function askedBy(typed: FormValues): Asked {
  const act = textOf(typed, 'act');
  return (['next', 'preview', 'restore'] as const).find((one) => one === act) ?? 'save';
}

function changed({ step }: StepPage, typed: FormValues, button: string | undefined) {
  if (button === undefined) return { values: typed, removed: undefined };
  return changeRows(typed, button, step.fields, readRemovedRow(textOf(typed, 'removed')));
}

type StepRead = {
  content: EntryDraft['content'];
  marks: EntryDraft['marks'];
  errors: FieldErrors;
  /** Names what the step says when this is stored. */
  stored: string;
};

async function readStep(
  app: Pick<Writing, 'db' | 'clock'>,
  page: StepPage,
  values: FormValues,
  lang: 'sv' | 'en',
): Promise<StepRead> {
  const { step, before, base } = page;
  const slugs = await typedReferences(app, page, values);
  const reader = {
    date: readDateWords,
    reference: (kind: 'organisation' | 'entry', typed: string) => slugs[kind].get(tidy(typed)),
    refused: acceptText(
      Object.fromEntries(Object.keys(values).map((name) => [name, listOf(values, name).join('\n')])),
    ),
  };
  const read = readValues(step.fields, values, before, reader);
  const { marks, errors } = readMarks(step.fields, values, base.marks);
  const { draft, faults } = storable({ ...before, ...read.content }, marks, before);
  const named = Object.entries(faults).map(([name, error]): [string, FieldErrors[string]] => {
    const field = fieldOf(formName(name, read.rowNames), page);
    const isBlank = listOf(values, field).every((one) => one.trim() === '');
    return [field, isBlank ? { code: 'required' } : error];
  });
  const content = settled(draft.content, page, app.clock.now().toISOString().slice(0, 10));
  const text = { ...base, marks: draft.marks, before: { ...content, ...content.sections } as Tree };
  return {
    content,
    marks: draft.marks,
    errors: { ...Object.fromEntries(named), ...read.errors, ...errors },
    stored: fingerprint(storedValues(step, { ...text, ...shownBy(page) }, lang)),
  };
}

/** The names by which the form shows organisations and entries, those that were chosen just now too. */
function shownBy({ base, organisations, entries }: StepPage): Pick<EntryDraft, 'organisations' | 'entries'> {
  const known = new Map(base.organisations);
  for (const { slug, name } of organisations)
    if (!known.has(slug))
      known.set(slug, { id: '', slug, name, kind: '', countyCode: null, municipalityCodes: [] });
  const titles = new Map(base.entries);
  for (const { slug, name } of entries)
    if (!titles.has(slug)) titles.set(slug, { id: '', slug, title: name, isPublished: true });
  return { organisations: known, entries: titles };
}

/** A list of lines is one field, whichever line is at fault. */
function fieldOf(name: string, { step }: StepPage): string {
  return leavesOf(step.fields).has(pathOf(name)) ? name : name.replace(/\.\d+$/, '');
}

function settled(content: EntryDraft['content'], { base, ownEmail }: StepPage, today: string) {
  const contacts = settleContacts(content.contacts, { before: base.content.contacts, ownEmail, today });
  return { ...content, contacts };
}

const mostPasses = 8;

/** The draft that can be stored, and the faults of what cannot. */
function storable(flat: Tree, marks: EntryDraft['marks'], before: Tree) {
  let content = flat;
  let faults: FieldErrors | undefined;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const read = readDraft({ content: nestedContent(content) as EntryDraft['content'], marks });
    if (read.ok) return { draft: read.value, faults: faults ?? {} };
    faults ??= read.errors;
    content = withoutFaults(content, Object.keys(read.errors), before);
  }
  throw new DomainError('bad-request');
}

/** An address that was pasted is as good as the slug at its end. */
const tidy = (typed: string) => typed.trim().replace(/^https?:\/\/.*\/([a-z0-9-]+)\/?$/, '$1');

async function typedReferences({ db }: Pick<Writing, 'db'>, { step }: StepPage, values: FormValues) {
  const leaves = leavesOf(step.fields);
  const typed = (type: 'organisation' | 'entry') =>
    Object.keys(values)
      .filter((name) => leaves.get(pathOf(name))?.type === type)
      .map((name) => tidy(textOf(values, name)))
      .filter((text) => text !== '');
  return {
    organisation: await findOrganisationSlugs(db, typed('organisation')),
    entry: await findEntrySlugs(db, typed('entry')),
  };
}

async function store(
  app: Writing,
  actor: Actor,
  { base, version }: StepPage,
  { read, formKey }: { read: StepRead; formKey: string },
): Promise<StepSaved['kind']> {
  const { content, marks } = read;
  const at = { entryId: base.head.id, ...readVersion(version, base) };
  try {
    const saved = await saveDraft(app, actor, { ...at, content, marks, formKey });
    if (!saved.ok) throw new DomainError('conflict', { type: 'entry' });
    return 'saved';
  } catch (error) {
    if (isDomainError(error) && error.code === 'conflict') return 'conflict';
    throw error;
  }
}
