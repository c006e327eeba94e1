import { absencePatterns, hindrances } from '../../vocabulary/absence.ts';
import { yesNoUnknown } from '../../vocabulary/law.ts';
import {
  bases,
  operators,
  residenceRules,
  schoolForms,
  schoolYears,
  situations,
} from '../../vocabulary/school.ts';
import { aimDomains, arenas, phases } from '../../vocabulary/work.ts';
import {
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  labels,
  line,
  optional,
  theirs,
  when,
} from './fact-text.ts';

/** For which pupils it is, where and when it works, and what it wants to reach. */
export function targetFacts(view: FactView): Fact[] {
  const { content: c } = view;
  const t = c.target;
  return [
    fact(view, 'target.ageFrom', 'ages', optional(agesText(view))),
    fact(view, 'target.schoolYears', 'schoolYears', schoolYearLines(view)),
    fact(
      view,
      'target.schoolForms',
      'schoolForms',
      t.schoolForms.map((form) => schoolFormLine(view, form)),
    ),
    fact(view, 'target.residence', 'residence', residenceLines(view)),
    fact(view, 'target.criteria', 'criteria', criteriaLines(view)),
    fact(view, 'target.situations', 'situations', optional(labels(view, situations, t.situations))),
    fact(
      view,
      'target.coversPupilsInIndependentSchools',
      'independent',
      optional(when(t.coversPupilsInIndependentSchools, (code) => label(view, yesNoUnknown, code))),
    ),
    fact(view, 'target.note', 'targetNote', optional(when(t.note, theirs))),
    fact(
      view,
      'absencePatterns',
      'absencePatterns',
      optional(labels(view, absencePatterns, c.absencePatterns)),
    ),
    fact(view, 'hindrances', 'hindrances', optional(labels(view, hindrances, c.hindrances))),
    fact(view, 'arenas', 'arenas', optional(labels(view, arenas, c.arenas))),
    fact(view, 'phases', 'phases', optional(labels(view, phases, c.phases))),
    fact(
      view,
      'aims',
      'aims',
      c.aims.map((aim) => line(theirs(aim.text), label(view, aimDomains, aim.domain))),
    ),
  ];
}

/** "6–16 år", "alla åldrar", or nothing. */
export function agesText({ content: { target }, m }: FactView): string | undefined {
  const { ageFrom: from, ageTo: to, allAges } = target;
  if (allAges) return m.words.allAges;
  if (from !== undefined && to !== undefined) return m.words.ages(from, to);
  if (from !== undefined) return m.words.ageFrom(from);
  return to === undefined ? undefined : m.words.ageTo(to);
}

/** A run of years as "förskoleklass–årskurs 7", others one by one. */
export function schoolYearsText(view: FactView): string {
  const chosen = view.content.target.schoolYears;
  const all = Object.keys(schoolYears.terms) as typeof chosen;
  const first = all.indexOf(chosen[0] ?? 'f');
  const isRun = chosen.length > 2 && chosen.every((year, at) => year === all[first + at]);
  const [from, to] = [chosen[0], chosen.at(-1)];
  if (isRun && from && to) return runText(label(view, schoolYears, from), label(view, schoolYears, to));
  return labels(view, schoolYears, chosen);
}

/** "årskurs 1–9" in place of "årskurs 1–årskurs 9": a word that both ends share is said once. */
function runText(from: string, to: string): string {
  const [word = ''] = from.split(/(?<= )/);
  return word.length < to.length && to.startsWith(word)
    ? `${from}–${to.slice(word.length)}`
    : `${from}–${to}`;
}

function schoolYearLines(view: FactView): Line[] {
  const { schoolYears: years, schoolYearsBasis: basis } = view.content.target;
  if (years.length === 0) return [];
  return [
    line(
      schoolYearsText(view),
      when(basis, (code) => label(view, bases, code)),
    ),
  ];
}

type SchoolForm = FactView['content']['target']['schoolForms'][number];

function schoolFormLine(view: FactView, form: SchoolForm): Line {
  const { words } = view.m;
  const whose =
    form.operators.length === 0
      ? words.operatorMissing
      : words.operators(labels(view, operators, form.operators));
  return line(
    label(view, schoolForms, form.form),
    whose,
    when(form.asNamed, (name) => words.asNamed(theirs(name))),
  );
}

function residenceLines(view: FactView): Line[] {
  const { rule, organisation, text } = view.content.target.residence;
  const where = when(organisation, (slug) => view.names.organisation(slug)?.name ?? slug);
  const main = when(rule, (code) => label(view, residenceRules, code)) ?? when(text, theirs) ?? where;
  if (main === undefined) return [];
  const said = rule === undefined ? undefined : when(text, theirs);
  const isNamed = where === undefined || main === where || said?.includes(where);
  return [line(main, !isNamed && where, said)];
}

function criteriaLines(view: FactView): Line[] {
  const { criteria, criteriaMode, situations: listed } = view.content.target;
  const unlisted = (code: (typeof criteria)[number]['situation']) =>
    code !== undefined && listed.includes(code) ? undefined : code;
  const { words } = view.m;
  const lines = criteria.map((one) =>
    line(
      theirs(one.text),
      when(unlisted(one.situation), (code) => label(view, situations, code)),
    ),
  );
  if (lines.length < 2 || criteriaMode === undefined) return lines;
  return [{ text: criteriaMode === 'all' ? words.all : words.any, lines }];
}
