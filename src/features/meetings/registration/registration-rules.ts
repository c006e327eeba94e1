import type { RegistrationState } from './registration.ts';

export type RegistrationAct =
  | 'confirm'
  | 'queue'
  | 'offer'
  | 'accept'
  | 'cancel'
  | 'remove'
  | 'lapse'
  | 'replace'
  | 'check-in'
  | 'undo-check-in';

const away = { cancel: 'cancelled', remove: 'removed' } as const;
const seated = { ...away, replace: 'replaced', 'check-in': 'attended' } as const;

/** What may become of a registration: state → act → state. Whatever is not here is refused. */
const transitions: Record<RegistrationState, Partial<Record<RegistrationAct, RegistrationState>>> = {
  unconfirmed: { confirm: 'registered', queue: 'waiting', ...away },
  registered: seated,
  waiting: { offer: 'offered', ...away },
  offered: { accept: 'accepted', lapse: 'lapsed', ...away },
  accepted: seated,
  attended: { 'undo-check-in': 'registered' },
  cancelled: {},
  removed: {},
  lapsed: {},
  replaced: {},
};

/** The state after the act; nothing when the act does not belong to the state. */
export function nextState(state: RegistrationState, act: RegistrationAct): RegistrationState | undefined {
  return transitions[state][act];
}

/** The states from which the act can be done, for the WHERE of its update. */
export function statesBefore(act: RegistrationAct): RegistrationState[] {
  return (Object.keys(transitions) as RegistrationState[]).filter((state) => transitions[state][act]);
}

export const seatStates = ['registered', 'offered', 'accepted', 'attended'] as const;
export const liveStates = ['unconfirmed', 'waiting', ...seatStates] as const;

/** Whether the registration counts: they come, wait, are offered a seat or have yet to confirm. */
export const isLive = (state: RegistrationState) => (liveStates as readonly string[]).includes(state);

/** Whether a seat is held: an offered one is nobody else's until its time is out. */
export const holdsSeat = (state: RegistrationState) => (seatStates as readonly string[]).includes(state);

/** Whether they come, as far as is known: an offer that is not answered is not a yes. */
export const isComing = (state: RegistrationState) => holdsSeat(state) && state !== 'offered';

/** How many may come, in all and from one organisation; null = as many as want to. */
export type Room = { seats: number | null; seatsPerOrganisation: number | null };
/** One of those who want to come; those without an organisation count only against the whole. */
export type Wish = { id: string; number: number; state: RegistrationState; organisationId: string | null };

/** Whether one more of the organisation fits beside those who hold a seat. */
export const hasRoom = (room: Room, wishes: readonly Wish[], organisationId: string | null): boolean =>
  fits(room, countSeated(wishes), organisationId);

/** Who is offered what is free now: in the order of the list, past those whose organisation is full. */
export function movesUp(room: Room, wishes: readonly Wish[]): string[] {
  const seated = countSeated(wishes);
  const offered: string[] = [];
  if (isFull(room, seated)) return offered;
  const inOrder = wishes
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.number - other.number);
  for (const { id, organisationId } of inOrder) {
    if (!fits(room, seated, organisationId)) continue;
    offered.push(id);
    addSeat(seated, organisationId);
  }
  return offered;
}

/** How many hold a seat, in all and from each organisation. */
type Seated = { all: number; of: Map<string, number> };

function countSeated(wishes: readonly Wish[]): Seated {
  const seated: Seated = { all: 0, of: new Map() };
  for (const { state, organisationId } of wishes) if (holdsSeat(state)) addSeat(seated, organisationId);
  return seated;
}

function addSeat(seated: Seated, organisationId: string | null): void {
  seated.all += 1;
  if (organisationId !== null) seated.of.set(organisationId, (seated.of.get(organisationId) ?? 0) + 1);
}

const isFull = ({ seats }: Room, { all }: Seated) => seats !== null && all >= seats;

function fits(room: Room, seated: Seated, organisationId: string | null): boolean {
  if (isFull(room, seated)) return false;
  if (room.seatsPerOrganisation === null || organisationId === null) return true;
  return (seated.of.get(organisationId) ?? 0) < room.seatsPerOrganisation;
}

/** Where a newcomer is placed: nobody passes those who wait and would fit. */
export function placeOf(
  room: Room,
  wishes: readonly Wish[],
  organisationId: string | null,
): 'registered' | 'waiting' {
  return movesUp(room, wishes).length === 0 && hasRoom(room, wishes, organisationId)
    ? 'registered'
    : 'waiting';
}

/** Until when an offered seat is held: no longer than to the meeting. */
export function offeredUntil(now: Date, hours: number, startsAt: string): string {
  const end = new Date(now.getTime() + hours * 3_600_000).toISOString();
  return end < startsAt ? end : startsAt;
}
