import { fromSwedishTime, plusDays, swedishClock, swedishDay } from '#src/lib/dates.ts';
import type { RegistrationState } from '../registration/registration.ts';
import { type FollowUpAnswer, type Usefulness, usefulnesses } from './follow-up.ts';

/** Answers are read five at a time: no answer can be told by what it adds to those before it. */
export const batchSize = 5;

/** Which batch the next answer belongs to. */
export const batchAfter = (answers: number) => Math.floor(answers / batchSize);

/** The answers of full batches. */
export function readableAnswers<Answer extends { batch: number }>(
  answers: readonly Answer[],
): readonly Answer[] {
  const batches = Map.groupBy(answers, ({ batch }) => batch);
  return [...batches.values()].filter((batch) => batch.length >= batchSize).flat();
}

/** What those who arrange the meeting read: how many said what, and the words, which no order ties to each other. */
export type FollowUpResult = {
  answers: number;
  shown: number;
  usefulness: Readonly<Record<Usefulness, number>>;
  takesHome: readonly string[];
  nextAbout: readonly string[];
};

export function resultOf(all: readonly (FollowUpAnswer & { batch: number })[]): FollowUpResult {
  const read = readableAnswers(all);
  const words = (of: (answer: FollowUpAnswer) => string) =>
    read
      .map(of)
      .filter((text) => text !== '')
      .toSorted((a, b) => a.localeCompare(b, 'sv'));
  const count = (one: Usefulness) => read.filter(({ usefulness }) => usefulness === one).length;
  return {
    answers: all.length,
    shown: read.length,
    usefulness: Object.fromEntries(usefulnesses.map((one) => [one, count(one)])) as Record<
      Usefulness,
      number
    >,
    takesHome: words(({ takesHome }) => takesHome),
    nextAbout: words(({ nextAbout }) => nextAbout),
  };
}

/** Who is asked: those who were ticked off as being there, or where nobody was, all who had a seat. */
export function askedOf<One extends { state: RegistrationState }>(all: readonly One[]): readonly One[] {
  const present = all.filter(({ state }) => state === 'attended');
  return present.length > 0
    ? present
    : all.filter(({ state }) => state === 'registered' || state === 'accepted');
}

const firstClock = '08:00';
const daysToAsk = 7;
const daysToAnswer = 14;

/** Which meetings those who came are asked about now: such as ended on a day before, not long ago; nobody is asked at night. */
export function askingSpan(now: Date): { endedAfter: string; endedBefore: string } | undefined {
  if (swedishClock(now) < firstClock) return undefined;
  const today = swedishDay(now);
  const startOf = (day: string) => fromSwedishTime(day, '00:00').toISOString();
  return { endedAfter: startOf(plusDays(today, -daysToAsk)), endedBefore: startOf(today) };
}

/** When the questions close. */
export function lastAnswerAt(endsAt: string): string {
  return new Date(Date.parse(endsAt) + daysToAnswer * 24 * 3_600_000).toISOString();
}

/** Whether the questions are still open. */
export function mayAnswer(endsAt: string, now: Date): boolean {
  return now.toISOString() > endsAt && now.toISOString() < lastAnswerAt(endsAt);
}

/** Meetings that ended before this are answered no more: what nobody may read of them is erased. A day is left for whoever answers at the last moment. */
export function unreadUntil(now: Date): string {
  return new Date(now.getTime() - (daysToAnswer + 1) * 24 * 3_600_000).toISOString();
}
