import { fromSwedishTime, swedishDay } from '#src/lib/dates.ts';
import type { Follow } from './saved-search.ts';

/** Before people come to work. */
const hour = '06:00';
const dayMs = 24 * 3_600_000;
const monday = 1;

/** When a followed search is looked at next: the coming morning, for weekly ones that of a Monday; never = null. */
export function nextLook(follow: Follow, now: Date): Date | null {
  if (follow === 'never') return null;
  const days = Array.from({ length: 8 }, (_, ahead) => swedishDay(new Date(now.getTime() + ahead * dayMs)));
  const mornings = days.map((day) => ({ day, at: fromSwedishTime(day, hour) }));
  const next = mornings.find(({ day, at }) => at > now && (follow === 'daily' || isMonday(day)));
  return next?.at ?? null;
}

const isMonday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() === monday;
