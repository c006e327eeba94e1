import { type Lang, messages } from '#src/i18n/index.ts';
import { formatClock, formatDate, formatDateTime } from '#src/lib/dates.ts';
import { type FormValues, listOf, rowCount } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { EntryDraft } from '../entry/entry.ts';
import type { NotSaved } from './autosave/autosave-rules.ts';
import type { Field, Leaf } from './fields/field-model.ts';
import type { Missing } from './missing-rules.ts';
import { leavesOf, pathOf } from './steps/step-form-rules.ts';

export type Option = { value: string; label: string };

/** What a field is called, by its place in the schema, else by its own name. */
export function fieldLabel(lang: Lang, path: string): string {
  const { labels } = messages(lang).library.editor;
  return labels[path] ?? labels[path.replace(/\.\*$/, '').split('.').at(-1) ?? path] ?? path;
}

/** What helps to answer the field: its own hint, or how long it may be, and how a value of its type is written. */
export function fieldHint(lang: Lang, field: Field): string | undefined {
  const m = messages(lang).library.editor;
  const { path, type } = field;
  const howTo: Readonly<Partial<Record<Field['type'], string>>> = {
    date: m.date,
    lines: m.lines,
    organisation: m.organisation,
    entry: m.entry,
    markdown: m.markdown,
  };
  const longest = type === 'text' && field.max !== undefined ? m.longest(field.max) : undefined;
  return [m.hints[path] ?? longest, howTo[type]].filter(Boolean).join(' ') || undefined;
}

/** The values of a choice in the reader's words. */
export function optionsOf({ vocabulary, options }: Leaf, lang: Lang): Option[] {
  const own: Readonly<Record<string, string>> = messages(lang).library.editor.options;
  return options.map((value) => ({
    value,
    label: capital(vocabulary?.terms[value]?.[lang] ?? own[value] ?? value),
  }));
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** A field of the form as one speaks of it: "Team, rad 2: Yrke"; the questions about a field by its name. */
export function nameOf(lang: Lang, name: string): string {
  const m = messages(lang).library.editor;
  const [, marked, question] = /^mark\.(.+)\.(answer|readers|from)$/.exec(name) ?? [];
  if (marked !== undefined)
    return `${fieldLabel(lang, marked)}: ${m.marks[question as 'answer' | 'readers' | 'from']}`;
  const [, rows, index, rest] = /^(.*?)\.(\d+)(?:\.(.+))?$/.exec(name) ?? [];
  if (rows === undefined) return fieldLabel(lang, name);
  const row = m.rows.row(fieldLabel(lang, pathOf(rows)), Number(index) + 1);
  return rest === undefined ? row : `${row}: ${fieldLabel(lang, pathOf(name))}`;
}

/** The names of every field that stands in a form, for the error summary and for comparing. */
export function namesIn(lang: Lang, ...forms: readonly FormValues[]): Readonly<Record<string, string>> {
  const names = new Set(forms.flatMap((values) => Object.keys(values)));
  const shown = [...names].filter((name) => !/^(version|seen|formKey|act|removed)$|\.key$/.test(name));
  return Object.fromEntries(shown.map((name) => [name, nameOf(lang, name)]));
}

/** A typed or chosen value in the reader's words. */
export function valueWords(lang: Lang, fields: readonly Field[]): (name: string, value: string) => string {
  const leaves = leavesOf(fields);
  const { yes, marks } = messages(lang).library.editor;
  return (name, value) => {
    if (name.endsWith('.readers')) return marks.network;
    if (name.endsWith('.answer')) return marks.answers[value as keyof typeof marks.answers] ?? value;
    const leaf = leaves.get(pathOf(name));
    if (leaf?.type === 'flag') return yes;
    return leaf ? (optionsOf(leaf, lang).find((one) => one.value === value)?.label ?? value) : value;
  };
}

/** Rows of a group that may be referred to: by key, told by what stands in them. */
function keyedRows(values: FormValues, group: string, telling: string): Option[] {
  return Array.from({ length: rowCount(values, group) }, (_, i) => `${group}.${i}`).flatMap((row) => {
    const [key] = listOf(values, `${row}.key`);
    const [label] = listOf(values, `${row}.${telling}`);
    return key ? [{ value: key, label: label || key }] : [];
  });
}

/** What an answer would give, in words. */
export function gainText(lang: Lang, { gain }: Missing): string {
  const { editor, list, trust } = messages(lang).library;
  if (gain.kind === 'filter') return editor.missing.filter(list.facets[gain.facet]);
  if (gain.kind === 'proof') return trust.missing[gain.proof];
  return editor.missing[gain.kind];
}

/** What is not stored yet, as links that a script can show. */
export function notSavedYet(lang: Lang, errors: FieldErrors): NotSaved[] {
  const m = messages(lang).common;
  return Object.entries(errors).map(([name, { code, values = {} }]) => ({
    name,
    label: nameOf(lang, name),
    text: m.fieldErrors[code](values),
    isSecret: code === 'identity-number',
  }));
}

/** "Sparat i dag kl. 14.05"; of a published text without a draft, that nothing new is saved. */
export function savedText(lang: Lang, { revision }: Pick<EntryDraft, 'revision'>, now: Date): string {
  const { saved } = messages(lang).library.editor;
  const { state, savedAt } = revision;
  if (state === 'published') return saved.never;
  const isToday = formatDate(savedAt, lang) === formatDate(now.toISOString(), lang);
  return isToday ? saved.today(formatClock(savedAt, lang)) : saved.at(formatDateTime(savedAt, lang));
}

/** What may be chosen where a field points at a row of the entry: a source, another condition, a material. */
export function choicesWithin(
  { content }: Pick<EntryDraft, 'content'>,
  values: FormValues,
): Readonly<Record<string, readonly Option[]>> {
  const sources = content.sources.map(({ key, title }) => ({ value: key, label: title }));
  return {
    'claims.*.source': sources,
    'quotations.*.source': sources,
    'wayIn.prerequisites.*.buildsOn': keyedRows(values, 'wayIn.prerequisites', 'text'),
    'steps.*.material': content.materials.map(({ title }) => ({ value: title, label: title })),
  };
}
