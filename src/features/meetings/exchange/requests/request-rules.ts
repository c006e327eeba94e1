import { plusDays, swedishDay } from '#src/lib/dates.ts';
import type { ExchangeRequest, RequestState } from './request.ts';

export type RequestAct = 'accept' | 'decline' | 'book' | 'unbook' | 'finish' | 'withdraw' | 'lapse';

/** Where each act leads; what stands nowhere is not done. A booked day may be moved, and is given up when its meeting is cancelled. */
const moves: Record<RequestState, Partial<Record<RequestAct, RequestState>>> = {
  asked: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  accepted: { book: 'booked', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  booked: { book: 'booked', unbook: 'accepted', finish: 'done', decline: 'declined', withdraw: 'withdrawn' },
  done: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
};

/** The state after the act; nothing when it cannot be done now. */
export function nextState(state: RequestState, act: RequestAct): RequestState | undefined {
  return moves[state][act];
}

export function hasEnded(state: RequestState): boolean {
  return Object.keys(moves[state]).length === 0;
}

/** What somebody is to a request: of those who asked, of those who were asked. */
export type Part = 'asking' | 'receiving';

/** Acts that somebody chooses to do to the request itself. */
type ChosenAct = Exclude<RequestAct, 'lapse' | 'unbook'>;
const whoDoes: Record<ChosenAct, readonly Part[]> = {
  accept: ['receiving'],
  decline: ['receiving'],
  book: ['asking', 'receiving'],
  finish: ['asking', 'receiving'],
  withdraw: ['asking'],
};

/** What those who hold these parts can do with it today; only time lets a request lapse, only a cancelled meeting gives its day up, and nothing is over before its day. */
export function possibleActs(
  { state, bookedOn }: Pick<ExchangeRequest, 'state' | 'bookedOn'>,
  parts: ReadonlySet<Part>,
  today: string,
): ReadonlySet<RequestAct> {
  const acts = Object.entries(whoDoes) as [ChosenAct, readonly Part[]][];
  const mine = acts
    .filter(([act, who]) => nextState(state, act) !== undefined && who.some((part) => parts.has(part)))
    .map(([act]) => act)
    .filter((act) => act !== 'finish' || (bookedOn !== null && bookedOn <= today));
  return new Set(mine);
}

/** After so many days in a state somebody is reminded, and in the end it lapses. */
const patience = {
  asked: { remind: [7, 14], lapse: 28 },
  accepted: { remind: [14, 28], lapse: 60 },
  done: { remind: [7], lapse: undefined },
} as const;

type Waiting = Pick<ExchangeRequest, 'state' | 'stateAt' | 'bookedOn' | 'remindersSent'>;

/** What time does to the request by the day: a day that was booked has been, an answer that never came has lapsed. */
export function actOfTime(request: Waiting, today: string): 'finish' | 'lapse' | undefined {
  const { state, bookedOn } = request;
  if (state === 'booked') return bookedOn !== null && bookedOn < today ? 'finish' : undefined;
  if (state !== 'asked' && state !== 'accepted') return undefined;
  return lapsesOn(request) <= today ? 'lapse' : undefined;
}

/** The day on which a request that waits lapses. */
export function lapsesOn({ state, stateAt }: Pick<ExchangeRequest, 'state' | 'stateAt'>): string {
  const days = state === 'accepted' ? patience.accepted.lapse : patience.asked.lapse;
  return plusDays(swedishDay(new Date(stateAt)), days);
}

/** How many reminders ought to have gone by the day. */
export function remindersBy({ state, stateAt }: Pick<Waiting, 'state' | 'stateAt'>, today: string): number {
  if (state !== 'asked' && state !== 'accepted' && state !== 'done') return 0;
  const since = swedishDay(new Date(stateAt));
  return patience[state].remind.filter((days) => plusDays(since, days) <= today).length;
}

/** Booked no longer ahead than this. */
const mostDaysAhead = 365;

/** What is wrong with a day that somebody books. */
export function bookingFault(day: string, today: string): 'past-date' | 'out-of-range' | undefined {
  if (day < today) return 'past-date';
  return day > plusDays(today, mostDaysAhead) ? 'out-of-range' : undefined;
}

const enoughForJoint = 3;

/** How many organisations ask, however often each of them does. */
export function countAsking(requests: readonly Pick<ExchangeRequest, 'from'>[]): number {
  return new Set(requests.map(({ from }) => from.id)).size;
}

/** Whether so many organisations ask the same in a term that they had better meet at once. */
export function isEnoughForJoint(similar: readonly Pick<ExchangeRequest, 'from'>[]): boolean {
  return countAsking(similar) >= enoughForJoint;
}

/** Whether it is this request, among those about the same, with which they became enough. */
export function makesJoint(
  { id }: Pick<ExchangeRequest, 'id'>,
  similar: readonly Pick<ExchangeRequest, 'id' | 'from'>[],
): boolean {
  return isEnoughForJoint(similar) && !isEnoughForJoint(similar.filter((one) => one.id !== id));
}

type Asked = { state: RequestState; entryId: string | null; topic: string | null };

/** Those that ask the same as this one and may still meet: about the same description or topic, or both about the whole. */
export function similarTo<R extends Asked>(one: Asked, all: readonly R[]): readonly R[] {
  return all.filter((other) => mayStillMeet(other.state) && isSameMatter(one, other));
}

const mayStillMeet = (state: RequestState) => state === 'asked' || state === 'accepted';

function isSameMatter(a: Asked, b: Asked): boolean {
  if (a.entryId !== null && a.entryId === b.entryId) return true;
  if (a.topic !== null && a.topic === b.topic) return true;
  return [a, b].every(({ entryId, topic }) => entryId === null && topic === null);
}
