import { parties } from '../vocabulary/people.ts';
import { situations } from '../vocabulary/school.ts';
import { efforts } from '../vocabulary/work.ts';
import {
  type FactView,
  type Line,
  label,
  labels,
  lineText,
  optional,
  plainText,
  theirs,
} from './facts/fact-text.ts';
import { citationText } from './facts/law-facts.ts';
import { materialHref } from './facts/material-facts.ts';
import { agesText, schoolYearsText } from './facts/target-facts.ts';
import { costLines, prerequisiteLines } from './facts/way-in-facts.ts';
import { durationLines, teamMemberLine } from './facts/work-facts.ts';

type MinuteMaterial = { term: string; icon: 'externalLink' | 'download'; lines: readonly Line[] };
export type MinuteRow = { id: keyof FactView['m']['minute']; term: string; lines: readonly Line[] };

/** What a head teacher reads in one minute: the whole box holds at most this many words (design.md). */
export const minuteWords = 120;

/** Words that a row may take before its rest is counted instead of told; together they stay within the minute. */
const budget = { short: 10, list: 16, prerequisites: 30 };

/** The fact box "På en minut": short answers, what was not said left out, never more words than the minute holds. */
export function minuteRows(view: FactView): MinuteRow[] {
  const { content: c } = view;
  const row = (id: MinuteRow['id'], lines: readonly Line[], words = budget.short): MinuteRow => ({
    id,
    term: view.m.minute[id] as string,
    lines: within(view, lines, words),
  });
  return [
    row('forWhom', forWhomLines(view), budget.list),
    row(
      'whoMayContact',
      optional(
        labels(
          view,
          parties,
          c.wayIn.contacts.map((one) => one.who),
        ),
      ),
    ),
    row('doneFirst', flat(prerequisiteLines({ ...view, content: withoutDetails(c) })), budget.prerequisites),
    row(
      'whatItTakes',
      c.whatItTakes.map((effort) => ({ text: label(view, efforts, effort) })),
    ),
    row(
      'team',
      c.team.map((member) => teamMemberLine(view, bare(member))),
      budget.list,
    ),
    row('time', firstOf(durationLines(view))),
    row('cost', briefly(firstOf(costLines(view)))),
    row(
      'law',
      c.legalReferences
        .filter((ref) => ref.role === 'basis')
        .map((ref) => ({ text: citationText(view, ref) })),
    ),
    row('contact', firstOf(c.contacts.map((contact) => ({ text: theirs(contact.function) })))),
  ].filter(({ lines }) => lines.length > 0);
}

/** What can be had, said before everything else: a film is watched, the rest is downloaded. */
export function minuteMaterials(view: FactView): MinuteMaterial[] {
  const linked = view.content.materials.flatMap((one) => {
    const href = materialHref(view, one);
    if (href === undefined) return [];
    const length = one.minutes === undefined ? '' : ` (${view.m.words.minutes(one.minutes)})`;
    return [{ isFilm: one.kind === 'film', line: { text: `${theirs(one.title)}${length}`, href } }];
  });
  const linesOf = (isFilm: boolean) => linked.filter((one) => one.isFilm === isFilm).map(({ line }) => line);
  return [
    { term: view.m.minute.films, icon: 'externalLink' as const, lines: linesOf(true) },
    { term: view.m.minute.files, icon: 'download' as const, lines: linesOf(false) },
  ].filter(({ lines }) => lines.length > 0);
}

/** Whether there is a way in to print: somebody to turn to, something to be done first, or how it goes. */
export function hasWayIn({ content: { wayIn } }: FactView): boolean {
  return wayIn.contacts.length + wayIn.prerequisites.length > 0 || wayIn.how !== undefined;
}

function forWhomLines(view: FactView): Line[] {
  const { target } = view.content;
  const years =
    target.schoolYears.length > 0 && target.schoolYearsBasis !== 'mapped' ? schoolYearsText(view) : undefined;
  return [
    ...optional(years ?? agesText(view)),
    ...optional(labels(view, situations, target.situations.slice(0, 2))),
  ];
}

type Content = FactView['content'];

const briefly = (lines: readonly Line[]): Line[] => lines.map(({ text }) => ({ text }));
const firstOf = (lines: readonly Line[]) => lines.slice(0, 1);
const flat = (lines: readonly Line[]): Line[] => lines.flatMap((one) => one.lines ?? [one]);
const bare = ({ profession, relation, headCount }: Content['team'][number]): Content['team'][number] => ({
  profession,
  relation,
  ...(headCount === undefined ? {} : { headCount }),
  educations: [],
});

function withoutDetails(content: Content): Content {
  const prerequisites = content.wayIn.prerequisites.map(({ key, text }) => ({
    key,
    text,
    recipients: [],
    buildsOn: [],
  }));
  return { ...content, wayIn: { ...content.wayIn, prerequisites } };
}

/** As many lines as the budget holds, at least one; the rest is counted. */
function within(view: FactView, lines: readonly Line[], words: number): Line[] {
  let used = 0;
  const kept = lines.filter((one, at) => {
    used += wordCount(lineText(one));
    return at === 0 || used <= words;
  });
  const left = lines.length - kept.length;
  return left === 0 ? kept : [...kept, { text: view.m.minute.more(left) }];
}

export const wordCount = (text: string) => plainText(text).split(/\s+/).filter(Boolean).length;
