import type { FormValues } from '#src/lib/form-values.ts';
import type { FieldError, FieldErrors } from '#src/platform/outcome.ts';
import type { EntryDraft } from '../entry/entry.ts';

type Described = Pick<EntryDraft, 'content' | 'marks'>;
type Contact = Described['content']['contacts'][number];

/** Whether the address was entered by the person whom it belongs to, and may still be shown. */
export const isOwnAddress = (contact: Contact, email: string) =>
  contact.isPersonal === true && contact.email === email;

/** Names the saved text that a form was made from. */
export const versionOf = ({ revision }: Pick<EntryDraft, 'revision'>) => `${revision.id}.${revision.saves}`;

/** What the version that a form carries says of the draft that it was made from: none when that was the published text. */
export function readVersion(
  version: string,
  base: Pick<EntryDraft, 'revision'>,
): { draftId: string | null; saves: number } {
  const [revisionId = '', saves] = version.split('.');
  const isPublished = base.revision.state === 'published' && revisionId === base.revision.id;
  return isPublished ? { draftId: null, saves: 0 } : { draftId: revisionId, saves: Number(saves) || 0 };
}

/** A saved text as the form shows it: the answers to the eight questions. */
export function toDescriptionValues({ content, marks }: Described, ownEmail: string): FormValues {
  const { target, wayIn, sections } = content;
  const shared = content.contacts.find(({ isPersonal }) => !isPersonal);
  const own = content.contacts.find((contact) => isOwnAddress(contact, ownEmail));
  return {
    organisation: content.organisation,
    title: content.title ?? '',
    summary: content.summary ?? '',
    target: target.note ?? '',
    targetAnswer: answerTo(marks, 'target'),
    schoolYears: target.schoolYears,
    ...teamValues(content.team),
    teamAnswer: answerTo(marks, 'team'),
    whoMayContact: wayIn.contacts.map(({ who }) => who),
    how: wayIn.how ?? '',
    wayInAnswer: answerTo(marks, 'wayIn'),
    status: content.status ?? '',
    doDifferently: sections.doDifferently ?? '',
    doDifferentlyFor: isOpen({ content, marks }) ? 'everyone' : 'network',
    contactFunction: shared?.function ?? own?.function ?? '',
    contactEmail: shared?.email ?? '',
    contactSelf: own ? ['yes'] : [],
    contactsAnswer: answerTo(marks, 'contacts'),
    kind: content.kind ?? '',
    tiers: content.tiers,
    use: content.use ?? '',
  };
}

/** Kept within the network until somebody opens it. */
function isOpen({ content, marks }: Described): boolean {
  return content.sections.doDifferently !== undefined && !marks.networkOnly.includes('doDifferently');
}

function answerTo({ answers }: Described['marks'], field: string): string {
  const answer = answers[field];
  return answer === 'missing' ? 'unknown' : (answer ?? '');
}

function teamValues(team: Described['content']['team']): Record<string, string> {
  const rows = team.length > 0 ? team : [undefined, undefined];
  return Object.fromEntries(
    rows.flatMap((row, i) => [
      [`team.${i}.profession`, row?.profession ?? ''],
      [`team.${i}.relation`, row?.relation ?? ''],
      [`team.${i}.headCount`, row?.headCount === undefined ? '' : String(row.headCount)],
    ]),
  );
}

/** A blank form: two rows of people to begin with. */
export function emptyDescriptionValues(organisation: string): FormValues {
  return { organisation, doDifferentlyFor: 'network', ...teamValues([]) };
}

const formNames: readonly [RegExp, string][] = [
  [/^target(\..*)?$/, 'target'],
  [/^wayIn\.contacts/, 'whoMayContact'],
  [/^wayIn(\..*)?$/, 'how'],
  [/^contacts\.\d+\.email$/, 'contactEmail'],
  [/^contacts(\..*)?$/, 'contactFunction'],
  [/^team\.\d+\.(profession|relation|headCount)$/, '$&'],
  [/^team(\..*)?$/, 'team'],
];
/** In the order of the page. */
const questionNames = [
  'organisation',
  'title',
  'summary',
  'target',
  'team',
  'whoMayContact',
  'how',
  'status',
  'doDifferently',
  'contactFunction',
  'contactEmail',
  'kind',
  'tiers',
  'use',
  'changeNote',
];
const ownNames = new Set(questionNames);
const suggested = new Set(['kind', 'tiers', 'use']);

/**
 * Faults that were found in the content, at the questions that they belong to and in their order; the rest is about the whole.
 * Choices that follow from the name and the description are not asked for while those are missing.
 */
export function toFormErrors(errors: FieldErrors): FieldErrors {
  const isBlank = errors['title']?.code === 'required' || errors['summary']?.code === 'required';
  const named = Object.entries(errors).map(([field, error]) => [formName(field), error] as const);
  const asked = named.filter(([name]) => !(isBlank && suggested.has(name)));
  const byName = Map.groupBy(asked, ([name]) => name);
  const told = [...byName].map(([name, same]) => [name, oneError(same.map(([, error]) => error))] as const);
  return Object.fromEntries(told.toSorted(([a], [b]) => placeOf(a) - placeOf(b)));
}

/** Several texts may stand at one question: every place to look at is shown. */
function oneError(errors: readonly FieldError[]): FieldError {
  const findings = errors.flatMap((error) => error.findings ?? []);
  const last = errors.findLast(({ code }) => code !== 'look-again') ?? errors.at(-1) ?? { code: 'invalid' };
  return findings.length > 0 ? { ...last, findings } : last;
}

function placeOf(name: string): number {
  const place = questionNames.indexOf(name.split('.')[0] ?? name);
  return place < 0 ? questionNames.length : place;
}

function formName(field: string): string {
  if (ownNames.has(field)) return field;
  const known = formNames.find(([pattern]) => pattern.test(field));
  return known ? field.replace(...known) : 'form';
}
