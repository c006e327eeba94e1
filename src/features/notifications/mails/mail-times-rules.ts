import { fromSwedishTime, swedishDay } from '#src/lib/dates.ts';
import type { Frequency } from '../follow/follow.ts';

/** A kind of mail, by how often it comes. */
export type MailKind = Exclude<Frequency, 'off'>;

/** Before people come to work. */
const hour = '06:00';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const monday = 1;

/** What is told at once is gathered this long first, and about one object comes at most one mail in this time. */
const gatherMs = 2 * minuteMs;
const apartMs = 10 * minuteMs;

/** When a mail of the kind goes that somebody now gets a reason for. */
export function nextMailAt(kind: MailKind, now: Date): Date {
  return kind === 'at-once' ? new Date(now.getTime() + gatherMs) : nextMorning(kind, now);
}

/** When what could not be told now is tried again. */
export function retriedAt(kind: MailKind, now: Date): Date {
  return nextMorning(kind === 'weekly' ? 'weekly' : 'daily', now);
}

/** The moment from which another mail at once about the same may go; nothing when it already may. */
export function heldUntil(kind: MailKind, lastAt: string | null, now: Date): Date | undefined {
  if (kind !== 'at-once' || lastAt === null) return undefined;
  const free = new Date(Date.parse(lastAt) + apartMs);
  return free > now ? free : undefined;
}

/** Six in the morning in Sweden: the coming day's, or the coming Monday's. */
export function nextMorning(kind: 'daily' | 'weekly', now: Date): Date {
  const today = Date.parse(`${swedishDay(now)}T12:00:00Z`);
  for (let ahead = 0; ; ahead += 1) {
    const day = new Date(today + ahead * dayMs);
    const at = fromSwedishTime(swedishDay(day), hour);
    if (at > now && (kind === 'daily' || day.getUTCDay() === monday)) return at;
  }
}
