import type { EntryDraftContent } from '../entry/entry.ts';
import { entryDraftContent } from '../schema/entry-content.ts';
import type { FieldValues, Finding, ProposalField } from './proposal.ts';

/** What a draft needs beside what was accepted. */
export type Around = {
  /** Slug of the organisation that the description belongs to. */
  organisation: string;
  origin: EntryDraftContent['origin'];
  source: { title: string; date?: string | undefined; link?: string | undefined };
  /** Slugs of the organisations that the portal knows, by name in lower case. */
  slugs: ReadonlyMap<string, string>;
};

type Content = EntryDraftContent;
type Writers = { [F in ProposalField]: (content: Content, value: FieldValues[F], around: Around) => void };

/** The key of the pasted text among the sources, which claims and quotations refer to. */
const pasted = 'pasted';

/** A draft with the accepted proposals in it, and the pasted text as its source. Nothing else of the text is kept. */
export function acceptedContent(accepted: readonly Finding[], around: Around): Content {
  const { title, date = 'missing', link } = around.source;
  const content = entryDraftContent.parse({
    organisation: around.organisation,
    origin: around.origin,
    sources: [{ key: pasted, title, kind: 'other', date, ...(link && { link }) }],
  });
  for (const finding of accepted) write(content, finding, around);
  return content;
}

function write<F extends ProposalField>(content: Content, { field, value }: Finding, around: Around): void {
  (writers[field] as Writers[F])(content, value as FieldValues[F], around);
}

/** Adds a value that is not there yet. */
function add<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
}

function source(content: Content): Content['sources'][number] {
  return content.sources.find(({ key }) => key === pasted) as Content['sources'][number];
}

function session(content: Content): Content['event']['sessions'][number] {
  const first = content.event.sessions[0];
  if (first) return first;
  const made = {
    title: content.title ?? source(content).title,
    speakers: [],
    guidingQuestions: [],
    themes: [],
  };
  content.event.sessions.push(made);
  return made;
}

const writers: Writers = {
  title: (content, title) => {
    content.title ??= title;
  },
  names: (content, name) => content.names.push(name),
  organisation: (content, { name }, { slugs, organisation }) => {
    const slug = slugs.get(name.toLowerCase());
    if (slug && slug !== organisation)
      content.units.push({ organisation: slug, role: 'partner', aliases: [] });
  },
  units: addUnit,
  'project.name': (content, name) => {
    content.project.name ??= name;
  },
  'project.abbreviation': (content, short) => {
    content.project.abbreviation ??= short;
  },
  'project.subGoal': (content, number) => {
    content.project.subGoal ??= number;
  },
  status: (content, status) => {
    content.status ??= status;
  },
  start: (content, date) => {
    content.start ??= date;
  },
  end: (content, date) => {
    content.end ??= date;
  },
  period: (content, period) => Object.assign(content.period, period),
  milestones: (content, milestone) => content.milestones.push(milestone),
  decisions: (content, decision) => content.decisions.push(decision),
  whatItTakes: (content, code) => add(content.whatItTakes, code),
  tiers: (content, code) => add(content.tiers, code),
  themes: (content, code) => add(content.themes, code),
  'target.ages': ({ target }, { from, to, all }) =>
    Object.assign(target, { ageFrom: from, ageTo: to, allAges: all }),
  'target.schoolYears': ({ target }, years) => {
    for (const year of years) add(target.schoolYears, year);
    target.schoolYearsBasis = 'stated';
  },
  'target.schoolForms': ({ target }, form) => target.schoolForms.push(form),
  'target.residence': ({ target }, rule, { organisation }) => {
    target.residence = { ...rule, organisation };
  },
  'target.situations': ({ target }, code) => add(target.situations, code),
  absencePatterns: (content, code) => add(content.absencePatterns, code),
  hindrances: (content, code) => add(content.hindrances, code),
  arenas: (content, code) => add(content.arenas, code),
  phases: (content, code) => add(content.phases, code),
  aims: (content, aim) => content.aims.push(aim),
  team: (content, member) => content.team.push({ ...member, educations: [] }),
  'team.educations': addEducation,
  teamSize: ({ teamSize }, headCount) => {
    teamSize.headCount ??= headCount;
  },
  partners: (content, partner) => content.partners.push(partner),
  partnersOpen: (content) => {
    content.partnersOpen = true;
  },
  participants: (content, code) => add(content.participants, code),
  plannedWith: (content, code) => add(content.plannedWith, code),
  activities: (content, activity) => content.activities.push({ ...activity, aimedAt: [], arenas: [] }),
  'resources.staffingSources': ({ resources }, code) => add(resources.staffingSources, code),
  'resources.premisesShared': ({ resources }) => {
    resources.premisesShared = true;
  },
  'duration.typicalMonths': ({ duration }, months) => {
    duration.typicalMonths ??= months;
  },
  'duration.maxMonths': ({ duration }, months) => {
    duration.maxMonths ??= months;
  },
  'duration.extension': ({ duration }, extension) => Object.assign(duration, extension),
  'wayIn.contacts': ({ wayIn }, who) => wayIn.contacts.push({ who }),
  'wayIn.guardians': ({ wayIn }, answer) => {
    wayIn.guardians ??= answer;
  },
  'wayIn.prerequisites': ({ wayIn }, text) =>
    wayIn.prerequisites.push({
      key: `first-${wayIn.prerequisites.length + 1}`,
      text,
      recipients: [],
      buildsOn: [],
    }),
  'wayIn.cost': ({ wayIn }, cost) => {
    wayIn.cost ??= cost;
  },
  'consent.needed': ({ consent }, needed) => {
    consent.needed ??= needed;
  },
  'consent.form': ({ consent }, form) => {
    consent.form ??= form;
  },
  'consent.from': ({ consent }, who) => add(consent.from, who),
  informationNeeds: (content, what) => content.informationNeeds.push({ what }),
  legalReferences: (content, reference) => content.legalReferences.push({ ...reference, covers: [] }),
  rightsReferences: (content, reference) => content.rightsReferences.push(reference),
  policyFrameworks: (content, title) => content.policyFrameworks.push({ title, members: [] }),
  limits: (content, limit) => content.limits.push(limit),
  funding: (content, line) => content.funding.push(line),
  fundingTotal: (content, total) => Object.assign(content.fundingTotal, total),
  evaluations: (content, evaluation) =>
    content.evaluations.push({ ...evaluation, measures: [], successFactors: [], concerns: [] }),
  claims: (content, claim) => content.claims.push({ ...claim, source: pasted }),
  quotations: (content, quotation) => content.quotations.push({ ...quotation, source: pasted }),
  awards: (content, award) =>
    content.awards.push({ ...award, grantedBy: 'not-stated', towards: [], reasons: [] }),
  contacts: (content, contact) => content.contacts.push(contact),
  'event.session': (content, number) => {
    session(content).number = number;
  },
  'event.guidingQuestions': (content, question) => session(content).guidingQuestions.push(question),
  'sources.kind': (content, kind) => {
    source(content).kind = kind;
  },
  'sources.date': (content, date) => {
    source(content).date = date;
  },
  'sources.isStale': (content) => {
    source(content).isStale = true;
  },
  'sources.seriesNumber': (content, number) => {
    source(content).seriesNumber = number;
  },
  'sources.authors': (content, author) => add(source(content).authors, author),
};

/** A unit of one's own; another way to spell out an abbreviation that is there becomes an alias. */
function addUnit(content: Content, unit: FieldValues['units'], { organisation }: Around): void {
  const same =
    unit.abbreviation && content.units.find(({ abbreviation }) => abbreviation === unit.abbreviation);
  if (same) same.aliases.push({ ...unit, kind: 'as-spelled' });
  else content.units.push({ ...unit, organisation, role: 'owner', aliases: [] });
}

/** An education belongs to the largest group of the team; without a team it is told as a member. */
function addEducation({ team }: Content, profession: FieldValues['team.educations']): void {
  const [largest] = team.toSorted((a, b) => (b.headCount ?? 0) - (a.headCount ?? 0));
  if (largest) add(largest.educations, profession);
  else team.push({ profession, relation: 'member', educations: [] });
}
