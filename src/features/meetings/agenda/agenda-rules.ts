import { fromSwedishTime, plusDays, swedishClock, swedishDay } from '#src/lib/dates.ts';
import type { AgendaItem } from './agenda.ts';

export type TimedItem = AgendaItem & { startsAt: string; endsAt: string };

type Span = { startsAt: string; endsAt: string };

/**
 * When each item begins and ends: one after the other, those at the same time beside the one before. A meeting of several
 * days goes on at the clock when it began as soon as a day is full.
 */
export function timed(items: readonly AgendaItem[], meeting: Span): readonly TimedItem[] {
  const days = daysOf(meeting);
  let begins = Date.parse(meeting.startsAt);
  let ends = begins;
  return items.map((item) => {
    if (!item.isParallel) begins = nextDayIfFull(days, ends);
    const end = begins + item.minutes * 60_000;
    ends = item.isParallel ? Math.max(ends, end) : end;
    return { ...item, startsAt: new Date(begins).toISOString(), endsAt: new Date(end).toISOString() };
  });
}

/** The beginning and the end of each day, at the clocks when the meeting begins and ends; one span for a meeting of a day or over a night. */
function daysOf({ startsAt, endsAt }: Span): readonly { begins: number; ends: number }[] {
  const [first, last] = [new Date(startsAt), new Date(endsAt)];
  const [from, to] = [swedishClock(first), swedishClock(last)];
  if (to <= from) return [{ begins: first.getTime(), ends: last.getTime() }];
  const days: { begins: number; ends: number }[] = [];
  for (let day = swedishDay(first); day <= swedishDay(last); day = plusDays(day, 1))
    days.push({ begins: fromSwedishTime(day, from).getTime(), ends: fromSwedishTime(day, to).getTime() });
  return days;
}

function nextDayIfFull(days: ReturnType<typeof daysOf>, at: number): number {
  const next = days.find(({ begins }) => begins > at);
  const today = days.findLast(({ begins }) => begins <= at);
  return next && today && at >= today.ends ? next.begins : at;
}

/** How many minutes there are for the agenda: nights are not counted. */
export const minutesOf = (meeting: Span): number =>
  daysOf(meeting).reduce((sum, { begins, ends }) => sum + (ends - begins) / 60_000, 0);

/** Of each item the day on which it begins, where the one before it begins on another; nothing in an agenda of one day. */
export function newDays(agenda: readonly TimedItem[]): readonly (string | undefined)[] {
  const days = agenda.map(({ startsAt }) => swedishDay(new Date(startsAt)));
  if (new Set(days).size < 2) return days.map(() => undefined);
  return days.map((day, index) => (day === days[index - 1] ? undefined : day));
}

/** The ids with one of them a step earlier or later, or right before another, last where that is none of them. */
export function moved(
  ids: readonly string[],
  id: string,
  to: 'up' | 'down' | { before: string },
): readonly string[] {
  const from = ids.indexOf(id);
  const others = ids.filter((one) => one !== id);
  const asked = placeOf(to, from, others);
  return from < 0 || asked < 0 || asked > others.length ? ids : others.toSpliced(asked, 0, id);
}

function placeOf(to: 'up' | 'down' | { before: string }, from: number, others: readonly string[]): number {
  if (to === 'up') return from - 1;
  if (to === 'down') return from + 1;
  return others.includes(to.before) ? others.indexOf(to.before) : others.length;
}

const step = 5;

/** The minutes of points that would not fit in so long a meeting: each its share of it, in whole fives and never none. */
export function fitted(minutes: readonly number[], length: number): readonly number[] {
  const all = minutes.reduce((sum, one) => sum + one, 0);
  if (all <= length) return minutes;
  return minutes.map((one) => Math.max(step, Math.floor((one * length) / all / step) * step));
}
