import {
  toDescriptionValues,
  toFormErrors,
} from '#src/features/library/description/description-form-rules.ts';
import type { DescriptionInput } from '#src/features/library/description/description-input.ts';
import { type Circumstances, writeDescription } from '#src/features/library/description/description-rules.ts';
import type { EntryDraft, EntryDraftContent } from '#src/features/library/entry/entry.ts';
import type { DraftInput } from '#src/features/library/entry/entry-input.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { VariantInput } from './variant-input.ts';
import { ownParts } from './variant-rules.ts';

type Base = Pick<EntryDraft, 'content' | 'marks'>;

/** A saved variant as the form shows it. */
export function toVariantValues(base: Base, ownEmail: string): FormValues {
  const { target, duration, resources, differences } = base.content;
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  const rows = differences.length > 0 ? differences : [''];
  return {
    ...toDescriptionValues(base, ownEmail),
    ...Object.fromEntries(rows.map((text, i) => [`differences.${i}.text`, text])),
    ageFrom: number(target.ageFrom),
    ageTo: number(target.ageTo),
    months: number(duration.typicalMonths),
    maxMonths: number(duration.maxMonths),
    fte: number(resources.fte).replace('.', ','),
    money: resources.note ?? '',
  };
}

/** The variant with the answers in it. What the form does not ask for stays as it was; what differs from the original is its own. */
export function writeVariant(
  input: VariantInput,
  base: Base,
  around: Circumstances & { followed: EntryDraftContent },
): DraftInput {
  const { content, marks } = writeDescription(asDescription(input, base), base, around);
  const { target, duration, resources } = base.content;
  const written = {
    ...base.content,
    ...content,
    target: { ...target, ...content.target, ageFrom: input.ageFrom, ageTo: input.ageTo },
    duration: { ...duration, typicalMonths: input.months, maxMonths: input.maxMonths },
    resources: { ...resources, fte: input.fte, note: input.money || undefined },
    differences: input.differences.map(({ text }) => text),
  } as EntryDraftContent;
  return { content: { ...written, ownFields: ownParts(written, around.followed).map(([id]) => id) }, marks };
}

/** What the eight questions ask and this form does not is answered as before. */
function asDescription(input: VariantInput, { content, marks }: Base): DescriptionInput {
  const answer = (field: string) => {
    const said = marks.answers[field];
    return said === 'missing' ? 'unknown' : said;
  };
  return {
    ...input,
    act: 'save',
    organisation: content.organisation,
    target: content.target.note,
    targetAnswer: answer('target'),
    teamAnswer: input.team.length > 0 ? undefined : answer('team'),
    wayInAnswer: input.whoMayContact.length > 0 || input.how ? undefined : answer('wayIn'),
    contactsAnswer: undefined,
    kind: content.kind,
    tiers: content.tiers,
    use: content.use,
    changeNote: undefined,
  };
}

const formNames: readonly [RegExp, string][] = [
  [/^differences\.(\d+)$/, 'differences.$1.text'],
  [/^target\.ageFrom$/, 'ageFrom'],
  [/^target\.ageTo$/, 'ageTo'],
  [/^duration\.typicalMonths$/, 'months'],
  [/^duration\.maxMonths$/, 'maxMonths'],
  [/^resources\.note$/, 'money'],
  [/^resources\.fte$/, 'fte'],
];

/** Faults that were found in the content, at the fields of this form; the rest as at the eight questions. */
export function toVariantErrors(errors: FieldErrors): FieldErrors {
  const own = Object.entries(errors).flatMap(([field, error]) => {
    const known = formNames.find(([pattern]) => pattern.test(field));
    return known ? [[field.replace(...known), error] as const] : [];
  });
  const rest = Object.entries(errors).filter(
    ([field]) => !formNames.some(([pattern]) => pattern.test(field)),
  );
  return { ...Object.fromEntries(own), ...toFormErrors(Object.fromEntries(rest)) };
}
