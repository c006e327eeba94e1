import { fromSwedishTime } from '#src/lib/dates.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';

const longestDays = 366;
const dayMs = 24 * 3_600_000;

/** The moment that a day and an hour in Sweden mean, or what is wrong with them: they have passed, or lie more than a year ahead. */
export function scheduledTime(
  { day, hour }: { day: string; hour: string },
  now: Date,
): { runAt: Date } | { errors: FieldErrors } {
  if (!isDay(day)) return { errors: { day: { code: day === '' ? 'required' : 'invalid-date' } } };
  if (!/^([01]\d|2[0-3])$/.test(hour)) return { errors: { hour: { code: 'required' } } };
  const runAt = fromSwedishTime(day, `${hour}:00`);
  const ahead = runAt.getTime() - now.getTime();
  if (ahead <= 0 || ahead > longestDays * dayMs) return { errors: { day: { code: 'out-of-range' } } };
  return { runAt };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
