import { statutes, yesNoUnknown } from '../../vocabulary/law.ts';
import { agencies, parties, professions, teamRelations } from '../../vocabulary/people.ts';
import { activityTypes, arenas, efforts, extents, staffingSources } from '../../vocabulary/work.ts';
import {
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  labels,
  line,
  numberText,
  optional,
  theirs,
  when,
  whoText,
} from './fact-text.ts';
import { withHref } from './law-facts.ts';
import { materialHref } from './material-facts.ts';

/** Who works in it, with whom, and what they do. */
export function workFacts(view: FactView): Fact[] {
  const { content: c } = view;
  const { words } = view.m;
  return [
    fact(
      view,
      'team',
      'team',
      c.team.map((member) => teamMemberLine(view, member)),
    ),
    ...teamSizeFacts(view),
    fact(view, 'partners', 'partners', partnerLines(view)),
    fact(view, 'participants', 'participants', optional(labels(view, parties, c.participants))),
    fact(view, 'plannedWith', 'plannedWith', optional(labels(view, parties, c.plannedWith))),
    fact(
      view,
      'activities',
      'activities',
      c.activities.map((activity) => activityLine(view, activity)),
    ),
    fact(
      view,
      'steps',
      'steps',
      c.steps.map((step) => stepLine(view, step)),
    ),
    fact(
      view,
      'deliverables',
      'deliverables',
      c.deliverables.map((text) => ({ text: theirs(text) })),
    ),
    fact(
      view,
      'strengths',
      'strengths',
      c.strengths.map(({ text, towards }) =>
        line(theirs(text), towards.length > 0 && words.towards(labels(view, parties, towards))),
      ),
    ),
  ];
}

type Content = FactView['content'];

export function teamMemberLine(view: FactView, member: Content['team'][number]): Line {
  const { words } = view.m;
  const who = label(view, professions, member.profession);
  return line(
    who,
    when(member.headCount, words.count),
    member.relation !== 'member' && label(view, teamRelations, member.relation),
    member.function !== who && when(member.function, theirs),
    member.educations.length > 0 && words.educatedAs(labels(view, professions, member.educations)),
    when(member.fte, (fte) => words.fte(numberText(view, fte))),
    when(member.unit, theirs),
    when(member.note, theirs),
  );
}

function teamSizeFacts(view: FactView): Fact[] {
  const { headCount, fte, note } = view.content.teamSize;
  const { words } = view.m;
  return [
    fact(view, 'teamSize.headCount', 'teamSize', optional(when(headCount, words.headCount))),
    fact(view, 'teamSize.fte', 'teamFte', optional(when(fte, (value) => words.fte(numberText(view, value))))),
    fact(view, 'teamSize.note', 'teamNote', optional(when(note, theirs))),
  ];
}

function partnerLines(view: FactView): Line[] {
  const { words } = view.m;
  const lines = view.content.partners.map((partner) =>
    line(
      label(view, agencies, partner.agency),
      when(partner.name, theirs),
      when(partner.statute, (code) => label(view, statutes, code)),
      when(partner.asNamed, (name) => words.asNamed(theirs(name))),
      when(partner.how, theirs),
    ),
  );
  return view.content.partnersOpen ? [...lines, { text: words.openList }] : lines;
}

function activityLine(view: FactView, activity: Content['activities'][number]): Line {
  const { words } = view.m;
  return line(
    theirs(activity.text),
    label(view, activityTypes, activity.type),
    when(activity.extent, (code) => label(view, extents, code)),
    activity.aimedAt.length > 0 && words.aimedAt(labels(view, parties, activity.aimedAt)),
    activity.arenas.length > 0 && words.arenas(labels(view, arenas, activity.arenas)),
  );
}

function stepLine(view: FactView, step: Content['steps'][number]): Line {
  const { words } = view.m;
  const lines = [
    ...optional(when(step.trigger, (text) => words.trigger(theirs(text)))),
    ...optional(when(step.text, theirs)),
    ...optional(when(step.responsible, (who) => words.responsible(theirs(who)))),
    ...optional(when(step.deadline, (text) => words.deadline(theirs(text)))),
    ...formLines(view, step.material),
  ];
  return { text: theirs(`${step.number}. ${step.title}`), lines };
}

/** The form of a step: a link to the material of that title, where there is one. */
function formLines(view: FactView, title: string | undefined): Line[] {
  if (title === undefined) return [];
  const material = view.content.materials.find((one) => one.title === title);
  return [withHref({ text: view.m.words.form(theirs(title)) }, material && materialHref(view, material))];
}

/** What it takes and what it costs the one who runs it. */
export function resourceFacts(view: FactView): Fact[] {
  const { resources, whatItTakes } = view.content;
  const effort =
    resources.effort !== undefined && !whatItTakes.includes(resources.effort) ? [resources.effort] : [];
  return [
    fact(view, 'whatItTakes', 'whatItTakes', optional(labels(view, efforts, [...whatItTakes, ...effort]))),
    fact(view, 'resources.fte', 'resources', resourceLines(view)),
    fact(view, 'resources.premises', 'premises', premisesLines(view)),
    fact(
      view,
      'resources.staffingSources',
      'staffing',
      optional(labels(view, staffingSources, resources.staffingSources)),
    ),
    ...durationFacts(view),
  ];
}

function resourceLines(view: FactView): Line[] {
  const { fte, fteNote, note } = view.content.resources;
  return [
    ...optional(when(fte, (value) => view.m.words.fte(numberText(view, value)))),
    ...optional(when(fteNote, theirs)),
    ...optional(when(note, theirs)),
  ];
}

function premisesLines(view: FactView): Line[] {
  const { premises, premisesShared } = view.content.resources;
  const shared = premisesShared ? view.m.words.shared : undefined;
  const main = when(premises, theirs) ?? shared;
  return main === undefined ? [] : [line(main, main === shared ? undefined : shared)];
}

function durationFacts(view: FactView): Fact[] {
  const { duration } = view.content;
  return [
    fact(view, 'duration.typicalMonths', 'typicalTime', optional(typicalText(view))),
    fact(view, 'duration.maxMonths', 'longestTime', optional(longestText(view))),
    fact(view, 'duration.note', 'duration', optional(when(duration.note, theirs))),
    fact(view, 'duration.extension', 'extension', extensionLines(view)),
    fact(view, 'duration.decider', 'decider', optional(when(duration.decider, (who) => whoText(view, who)))),
  ];
}

const typicalText = (view: FactView) =>
  when(view.content.duration.typicalMonths, (months) => view.m.words.typicalMonths(numberText(view, months)));
const longestText = (view: FactView) =>
  when(view.content.duration.maxMonths, (months) => view.m.words.maxMonths(numberText(view, months)));

/** How long it goes on, in the fewest words. */
export function durationLines(view: FactView): Line[] {
  return [
    ...optional(longestText(view)),
    ...optional(typicalText(view)),
    ...optional(when(view.content.duration.note, theirs)),
  ];
}

function extensionLines(view: FactView): Line[] {
  const { extension, extensionRule } = view.content.duration;
  const may = when(extension, (code) => label(view, yesNoUnknown, code));
  const rule = when(extensionRule, theirs);
  const main = may ?? rule;
  return main === undefined ? [] : [line(main, main === rule ? undefined : rule)];
}
