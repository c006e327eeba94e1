import { plusDays, swedishDay } from '#src/lib/dates.ts';
import { askedIn } from '../questions/question-rules.ts';
import type { Question, Round } from '../situation.ts';

/** The newest round of each network, as `listRounds` has them in order. */
export function newestRounds(rounds: readonly Round[]): readonly Round[] {
  return [...Map.groupBy(rounds, ({ networkId }) => networkId).values()].flatMap(([newest]) => newest ?? []);
}

/** The questions of one of a network's rounds; the rounds of the network, the newest first. */
export function questionsOfRound(round: Round, rounds: readonly Round[], questions: readonly Question[]) {
  const next = rounds.findLast(({ networkId, year }) => networkId === round.networkId && year > round.year);
  return askedIn(round, questions, next?.openedAt.slice(0, 10));
}

/** The round before, if the network had one. */
export function roundBefore(round: Round, rounds: readonly Round[]): Round | undefined {
  return rounds.find(({ networkId, year }) => networkId === round.networkId && year < round.year);
}

const daysBeforeLast = 7;

/** Whether the last day is within the week and the round was opened before that week; `today` as `YYYY-MM-DD`. */
export function isTimeToRemind(
  { answerBy, openedAt }: Pick<Round, 'answerBy' | 'openedAt'>,
  today: string,
): boolean {
  if (answerBy === null || today > answerBy) return false;
  const weekBefore = plusDays(answerBy, -daysBeforeLast);
  return today >= weekBefore && swedishDay(new Date(openedAt)) < weekBefore;
}
