import ICAL from 'ical.js';
import { fromSwedishTime, plusDays, weekday } from '#src/lib/dates.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';

/** A meeting's hours as clocks in Sweden show them. */
export type SwedishHours = { day: string; from: string; endDay: string; to: string };
/** One meeting's hours as moments. */
export type Hours = { startsAt: string; endsAt: string };

export const mostOccurrences = 60;
const furthestYears = 3;

/** How often, as people choose it; `own` is a rule that they write themselves. */
export const repetitions = ['none', 'weekly', 'fortnightly', 'monthly', 'own'] as const;
export type Repetition = (typeof repetitions)[number];

/** What is chosen about the series, by the names of the form's fields. */
export type SeriesChoice = { repetition: Repetition; times: number; rule: string };

/** What would be left out of what was chosen: a series of one meeting, and a pattern beside another choice. */
export function seriesFaults({ repetition, times, rule }: SeriesChoice): FieldErrors {
  const isCounted = repetition !== 'none' && repetition !== 'own';
  return {
    ...(isCounted && times === 1 && { times: { code: 'series-of-one' as const } }),
    ...(repetition !== 'own' && rule !== '' && { rule: { code: 'rule-not-used' as const } }),
  };
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The rule of RFC 5545 for what was chosen; every month is the same weekday of the month, the fifth one being the last. */
export function ruleOf(repetition: 'weekly' | 'fortnightly' | 'monthly', day: string, times: number): string {
  if (repetition === 'weekly') return `FREQ=WEEKLY;COUNT=${times}`;
  if (repetition === 'fortnightly') return `FREQ=WEEKLY;INTERVAL=2;COUNT=${times}`;
  const week = Math.ceil(Number(day.slice(8)) / 7);
  return `FREQ=MONTHLY;BYDAY=${week === 5 ? -1 : week}${codes[weekday(day) - 1]};COUNT=${times}`;
}

/** The parts that meetings are repeated by; nothing that repeats within a day, and always an end. */
const shape =
  /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL=[1-9]\d?|COUNT=[1-9]\d{0,2}|UNTIL=\d{8}|BYDAY=(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU))*|BYMONTHDAY=-?\d{1,2}|BYMONTH=\d{1,2}(?:,\d{1,2})*|BYSETPOS=-?[1-5]|WKST=(?:MO|SU)))*$/;

/**
 * The hours of each meeting of the series: the clock stays the same when clocks change. Nothing when the rule is not one
 * of RFC 5545, has no end, does not begin with the first meeting's day or goes on for too long.
 */
export function occurrences(rule: string, first: SwedishHours): Hours[] | undefined {
  const days = hasEnd(rule) ? daysOf(rule, first.day) : undefined;
  if (!days || days[0] !== first.day || days.length > mostOccurrences) return undefined;
  const nights = daysBetween(first.day, first.endDay);
  return days.map((day) => hoursOf({ ...first, day, endDay: plusDays(day, nights) }));
}

/** The hours as the form has them: without a last day the first one is it. */
export const swedishHours = (form: {
  day: string;
  from: string;
  end_day?: string | undefined;
  to: string;
}): SwedishHours => ({ day: form.day, from: form.from, endDay: form.end_day ?? form.day, to: form.to });

/** The moments at which clocks in Sweden show the hours. */
export function hoursOf({ day, from, endDay, to }: SwedishHours): Hours {
  return {
    startsAt: fromSwedishTime(day, from).toISOString(),
    endsAt: fromSwedishTime(endDay, to).toISOString(),
  };
}

/** The hours of all meetings that are chosen, with the rule of a series; refused with what is wrong with the choice. */
export function readSeries(
  choice: SeriesChoice,
  first: SwedishHours,
): Outcome<{ rule: string | undefined; all: readonly Hours[] }> {
  const rule = chosenRule(choice, first.day);
  const all = rule === undefined ? [hoursOf(first)] : occurrences(rule, first);
  const faults = seriesFaults(choice);
  if (all) return Object.keys(faults).length === 0 ? done({ rule, all }) : refused(faults);
  const field = choice.repetition === 'own' ? 'rule' : 'times';
  return refused({ [field]: { code: 'malformed-rule' }, ...faults });
}

function chosenRule({ repetition, times, rule }: SeriesChoice, day: string): string | undefined {
  if (repetition === 'none') return undefined;
  return repetition === 'own' ? rule : ruleOf(repetition, day, times);
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 3_600_000));
}

function hasEnd(rule: string): boolean {
  const names = rule.split(';').map((part) => part.split('=')[0]);
  return shape.test(rule) && new Set(names).size === names.length && /;(?:COUNT|UNTIL)=/.test(rule);
}

function daysOf(rule: string, first: string): string[] | undefined {
  try {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first));
    const limit = plusDays(first, furthestYears * 366);
    const days: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      const day = next.toString().slice(0, 10);
      if (day > limit || days.length > mostOccurrences) return undefined;
      days.push(day);
    }
    return days;
  } catch (error) {
    // what ical.js says of a rule that cannot be: `BYMONTHDAY=99`
    if (error instanceof Error) return undefined;
    throw error;
  }
}
