import type { Writing } from '#src/features/library/entry/draft-service.ts';
import type { EntryDraft } from '#src/features/library/entry/entry.ts';
import { readDraft } from '#src/features/library/entry/entry-input.ts';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type FormValues, listOf, textOf } from '#src/lib/form-values.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { findEntrySlugs, findOrganisationSlugs } from '../editor-queries.ts';
import { fingerprint, type StepPage } from '../editor-service.ts';
import { settleContacts } from '../fields/contact-rules.ts';
import { readDateWords } from '../fields/date-words.ts';
import { flatContent, nestedContent, type Tree } from '../fields/flat-content.ts';
import { readMarks } from '../fields/marks-rules.ts';
import { withoutFaults } from '../fields/partial-rules.ts';
import { formName, type Reader, readValues } from '../fields/step-values-rules.ts';
import { leavesOf, pathOf } from './step-form-rules.ts';

/** What a step says as far as it can be stored, and what is wrong with the rest. */
export type StepRead = {
  content: EntryDraft['content'];
  marks: EntryDraft['marks'];
  errors: FieldErrors;
  /** Names what the step says when this is stored. */
  stored: string;
};

/** Reads the typed step into the draft that it belongs to; nothing is stored. */
export async function readStep(
  app: Pick<Writing, 'db' | 'clock'>,
  page: StepPage,
  values: FormValues,
): Promise<StepRead> {
  const { step, before, base } = page;
  const texts = Object.keys(values).map((name) => [name, listOf(values, name).join('\n')]);
  const blocked = blockedText(Object.fromEntries(texts));
  const reader = { ...(await readerFor(app, page, values)), refused: blocked };
  const read = readValues(step.fields, values, before, reader);
  const { marks, errors } = readMarks(step.fields, values, base.marks);
  const { draft, faults } = storable({ ...before, ...read.content }, marks, before);
  const told = toldAtFields(faults, page, { values, rowNames: read.rowNames });
  const content = settled(draft.content, page, swedishDay(app.clock.now()));
  return {
    content,
    marks: draft.marks,
    errors: { ...told, ...read.errors, ...errors, ...blocked },
    stored: fingerprint(step, { before: flatContent(content), marks: draft.marks }),
  };
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

/** How what is typed is read: names are looked up first. */
async function readerFor(
  { db }: Pick<Writing, 'db'>,
  { step }: StepPage,
  values: FormValues,
): Promise<Omit<Reader, 'refused'>> {
  const leaves = leavesOf(step.fields);
  const typed = (type: 'organisation' | 'entry') =>
    Object.keys(values)
      .filter((name) => leaves.get(pathOf(name))?.type === type)
      .map((name) => tidy(textOf(values, name)))
      .filter((text) => text !== '');
  const slugs = {
    organisation: await findOrganisationSlugs(db, typed('organisation')),
    entry: await findEntrySlugs(db, typed('entry')),
  };
  return {
    date: readDateWords,
    reference: (kind, name) => slugs[kind].get(tidy(name)),
  };
}

/** The faults of the content at the fields of the form: what is blank is missing. */
function toldAtFields(
  faults: FieldErrors,
  page: StepPage,
  { values, rowNames }: { values: FormValues; rowNames: ReadonlyMap<string, string> },
): FieldErrors {
  const told = Object.entries(faults).map(([name, error]): [string, FieldErrors[string]] => {
    const field = fieldOf(formName(name, rowNames), page);
    const isBlank = listOf(values, field).every((one) => one.trim() === '');
    return [field, isBlank ? { code: 'required' } : error];
  });
  return Object.fromEntries(told);
}
