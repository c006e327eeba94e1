import type { EntryDraftContent, FieldMarks } from '#src/features/library/entry/entry.ts';
import { readField, type VariantPart, variantParts, withField, wordedParts } from './variant-parts.ts';

type Described = { content: EntryDraftContent; marks: FieldMarks };

/** Whose variant it becomes, and what it is called to begin with. */
export type NewVariant = {
  original: Described & { slug: string };
  organisation: string;
  title: string;
  source: EntryDraftContent['sources'][number];
};

const openLicences: ReadonlySet<string> = new Set(['cc-by-4.0', 'cc0-1.0', 'cc-by-sa-4.0']);

/**
 * A local variant as it begins: everything that the original says to everybody, without what is true only of its own place.
 * Facts are free to take; the wording only under a licence that lets others use it.
 */
export function materialise(empty: EntryDraftContent, variant: NewVariant): Described {
  const { original, organisation, title, source } = variant;
  const mayCopyWords = openLicences.has(original.content.licence);
  const taken = variantParts.filter(([id]) => mayCopyWords || !wordedParts.has(id));
  const content: EntryDraftContent = {
    ...taken.reduce((to, part) => withPart(to, original.content, part), empty),
    title,
    organisation,
    variantOf: original.slug,
    origin: 'municipality',
    licence: mayCopyWords ? original.content.licence : 'cc-by-4.0',
    isExample: original.content.isExample,
    sources: [source],
  };
  return { content, marks: { answers: answersOf(original.marks, taken), networkOnly: [], embargoes: {} } };
}

/** "Vet inte" and "inte aktuellt" go along with what they are said about. */
function answersOf({ answers }: FieldMarks, parts: readonly VariantPart[]): FieldMarks['answers'] {
  const taken = parts.flat();
  const isTaken = (field: string) =>
    taken.some((one) => one === field || one.startsWith(`${field}.`) || field.startsWith(`${one}.`));
  return Object.fromEntries(Object.entries(answers).filter(([field]) => isTaken(field)));
}

/** The content with one part as it stands in another. */
export function withPart(
  content: EntryDraftContent,
  from: EntryDraftContent,
  part: VariantPart,
): EntryDraftContent {
  return part.reduce((to, field) => withField(to, field, readField(from, field)), content);
}

/** Whether both say the same in the part. */
export function saysTheSame(a: EntryDraftContent, b: EntryDraftContent, part: VariantPart): boolean {
  return part.every((field) => written(readField(a, field)) === written(readField(b, field)));
}

/** What is absent, empty or false is the same: nothing is said. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return isUnsaid(value) ? '' : JSON.stringify(value);
  const said = Object.entries(value)
    .map(([name, inner]) => [name, written(inner)] as const)
    .filter(([, inner]) => inner !== '' && inner !== '[]' && inner !== '{}')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${said.map(([name, inner]) => `${name}:${inner}`).join()}}`;
}

const isUnsaid = (value: unknown) => value === undefined || value === null || value === false;

/** The parts that the variant states itself: those that it names, and those that differ from the text that it follows. */
export function ownParts(variant: EntryDraftContent, followed: EntryDraftContent): readonly VariantPart[] {
  const named = new Set(variant.ownFields);
  return variantParts.filter(
    (part) => part.some((field) => named.has(field)) || !saysTheSame(variant, followed, part),
  );
}

/** What the original has changed since in the parts that the variant follows: the choice is the variant's. */
export function changedParts(
  variant: EntryDraftContent,
  { followed, newest }: { followed: EntryDraftContent; newest: EntryDraftContent },
): readonly VariantPart[] {
  const own = new Set(ownParts(variant, followed));
  return variantParts.filter((part) => !own.has(part) && !saysTheSame(followed, newest, part));
}

/** The name of the original with the place that uses it, within the hundred characters of a title. */
export function variantTitle(original: string, place: string): string {
  const tail = ` i ${place}`;
  const room = 100 - tail.length;
  const head = original.length <= room ? original : `${original.slice(0, room - 1).trimEnd()}…`;
  return `${head}${tail}`;
}
