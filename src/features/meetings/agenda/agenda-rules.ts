import type { AgendaItem } from './agenda.ts';

export type TimedItem = AgendaItem & { startsAt: string; endsAt: string };

/** When each item begins and ends: one after the other, those at the same time beside the one before. */
export function timed(items: readonly AgendaItem[], startsAt: string): readonly TimedItem[] {
  let begins = Date.parse(startsAt);
  let ends = begins;
  return items.map((item) => {
    if (!item.isParallel) begins = ends;
    const end = begins + item.minutes * 60_000;
    ends = item.isParallel ? Math.max(ends, end) : end;
    return { ...item, startsAt: new Date(begins).toISOString(), endsAt: new Date(end).toISOString() };
  });
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
