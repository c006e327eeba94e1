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

/** The ids with one of them a step earlier or later. */
export function moved(ids: readonly string[], id: string, step: 'up' | 'down'): readonly string[] {
  const from = ids.indexOf(id);
  const to = step === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.with(from, ids[to] ?? id).with(to, id);
}
