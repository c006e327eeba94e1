import type { EntryDraft, EntryDraftContent } from '../entry/entry.ts';
import type { DraftInput } from '../entry/entry-input.ts';
import { defaultReviewDay } from '../entry/entry-rules.ts';
import { isOwnAddress } from './description-form-rules.ts';
import type { DescriptionInput } from './description-input.ts';
import type { Suggestions } from './preselection/suggestion-rules.ts';

/** What the answers are written into: nothing for a new description, else the text that they revise. */
export type Base = Pick<EntryDraft, 'content' | 'marks'> | undefined;
export type Circumstances = {
  organisation: string;
  today: string;
  ownEmail: string;
  /** What the source of an own description is called. */
  sourceTitle: string;
};

/** The description with the answers in it. What the eight questions do not ask for stays as it was. */
export function writeDescription(input: DescriptionInput, base: Base, around: Circumstances): DraftInput {
  const { reviewBy: _, confirmedOn: __, ...kept }: Kept = base?.content ?? newContent;
  const isRetold = kept.origin === 'retold';
  return {
    content: {
      ...kept,
      ...(isRetold && { reviewBy: base?.content.reviewBy, confirmedOn: base?.content.confirmedOn }),
      organisation: around.organisation,
      kind: input.kind === 'unknown' ? 'way-of-working' : input.kind,
      title: input.title || undefined,
      summary: input.summary || undefined,
      use: input.use,
      status: input.status,
      tiers: input.tiers,
      target: targetWith(input, base),
      team: teamWith(input, base),
      wayIn: wayInWith(input, base),
      contacts: contactsWith(input, base, around),
      sections: { ...base?.content.sections, doDifferently: input.doDifferently || undefined },
      sources: isRetold || kept.sources?.length ? kept.sources : [ownSource(around)],
    },
    marks: marksWith(input, base),
  };
}

/** Puts the choices that were left to us where the writer made none. */
export function withSuggestions(input: DescriptionInput, suggestions: Suggestions): DescriptionInput {
  return { ...input, ...suggestions } as DescriptionInput;
}

type Kept = Partial<EntryDraftContent> & Pick<EntryDraftContent, 'origin'>;
const newContent: Kept = { origin: 'municipality' };

function ownSource({ today, sourceTitle }: Circumstances): EntryDraftContent['sources'][number] {
  return { key: 'own', title: sourceTitle, kind: 'own-description', date: today, authors: [] };
}

function targetWith(input: DescriptionInput, base: Base): EntryDraftContent['target'] {
  const before = base?.content.target;
  const isSame = before && sameCodes(before.schoolYears, input.schoolYears);
  return {
    ...(before ?? { schoolForms: [], criteria: [], situations: [], residence: {} }),
    note: input.target || undefined,
    schoolYears: input.schoolYears,
    schoolYearsBasis: isSame ? before.schoolYearsBasis : undefined,
  };
}

/** Rows keep what the form does not ask for: education, hours, notes. */
function teamWith(input: DescriptionInput, base: Base): EntryDraftContent['team'] {
  const before = [...(base?.content.team ?? [])];
  return input.team.map((row) => {
    const at = before.findIndex(
      ({ profession, relation }) => profession === row.profession && relation === row.relation,
    );
    const [known] = at < 0 ? [] : before.splice(at, 1);
    return { ...(known ?? { educations: [] }), ...row, headCount: row.headCount };
  });
}

function wayInWith(input: DescriptionInput, base: Base): EntryDraftContent['wayIn'] {
  const before = base?.content.wayIn;
  const contacts = input.whoMayContact.map(
    (who) => before?.contacts.find((contact) => contact.who === who) ?? { who },
  );
  return {
    ...(before ?? { prerequisites: [] }),
    contacts,
    how: input.how || undefined,
    guardians: guardiansMay(input, before?.guardians),
  };
}

/** Ticked is yes; a yes that is no longer ticked is taken back. */
function guardiansMay(
  { whoMayContact }: DescriptionInput,
  before: EntryDraftContent['wayIn']['guardians'],
): EntryDraftContent['wayIn']['guardians'] {
  if (whoMayContact.includes('guardian') || whoMayContact.includes('anyone'))
    return before === 'in-some-cases' ? before : 'yes';
  return before === 'yes' ? undefined : before;
}

function contactsWith(
  input: DescriptionInput,
  base: Base,
  { ownEmail, today }: Circumstances,
): EntryDraftContent['contacts'] {
  const before = base?.content.contacts ?? [];
  const first = before.find(({ isPersonal }) => !isPersonal);
  const others = before.filter((contact) => contact !== first && !isOwnAddress(contact, ownEmail));
  if (!input.contactFunction) return others;
  // one's own address is never shown to everyone, whichever field it was typed in
  const isOwnTyped = input.contactEmail?.toLowerCase() === ownEmail;
  const email = isOwnTyped ? undefined : input.contactEmail;
  const shared = { ...first, function: input.contactFunction, email };
  const own = {
    function: input.contactFunction,
    email: ownEmail,
    isPersonal: true,
    expires: defaultReviewDay(today),
  };
  return [shared, ...others, ...(isOwnTyped || input.contactSelf.length > 0 ? [own] : [])];
}

function marksWith(input: DescriptionInput, base: Base): DraftInput['marks'] {
  const { target: _, team: __, wayIn: ___, contacts: ____, ...others } = base?.marks.answers ?? {};
  const answers = Object.entries({
    target: input.targetAnswer,
    team: input.teamAnswer,
    wayIn: input.wayInAnswer,
    contacts: input.contactsAnswer,
  }).filter(([, answer]) => answer !== undefined);
  const kept = (base?.marks.networkOnly ?? []).filter((field) => field !== 'doDifferently');
  return {
    answers: { ...others, ...(Object.fromEntries(answers) as Record<string, 'unknown' | 'not-applicable'>) },
    networkOnly:
      input.doDifferently && input.doDifferentlyFor === 'network' ? [...kept, 'doDifferently'] : kept,
  };
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}
