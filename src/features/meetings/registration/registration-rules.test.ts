import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationStates } from './registration.ts';
import {
  hasRoom,
  holdsSeat,
  isComing,
  liveStates,
  movesUp,
  nextState,
  offeredUntil,
  placeOf,
  type RegistrationAct,
  type Room,
  statesBefore,
  type Wish,
} from './registration-rules.ts';

const acts = ['cancel', 'remove', 'accept', 'lapse', 'replace', 'check-in', 'undo-check-in'] as const;
type Step =
  | { do: 'come'; organisation: string | null }
  | { do: 'act'; act: (typeof acts)[number]; at: number }
  | { do: 'seats'; add: number };

const organisations = fc.constantFrom('o1', 'o2', 'o3', null);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('come' as const), organisation: organisations }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        act: fc.constantFrom(...acts),
        at: fc.nat(40),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('seats' as const), add: fc.integer({ min: 1, max: 3 }) }),
    },
  ),
  { maxLength: 60 },
);
const rooms: fc.Arbitrary<Room> = fc.record({
  seats: fc.option(fc.integer({ min: 1, max: 6 })),
  seatsPerOrganisation: fc.option(fc.integer({ min: 1, max: 3 })),
});

/** A meeting as the service runs it: after every step the free seats are offered. */
function run(start: Room, all: readonly Step[], check: (room: Room, wishes: readonly Wish[]) => void): void {
  let room = start;
  let wishes: readonly Wish[] = [];
  for (const step of all) {
    if (step.do === 'seats') room = { ...room, seats: room.seats === null ? null : room.seats + step.add };
    if (step.do === 'come') wishes = come(room, wishes, step.organisation);
    if (step.do === 'act') wishes = act(wishes, step.act, step.at);
    const offered = new Set(movesUp(room, wishes));
    wishes = wishes.map((wish) => (offered.has(wish.id) ? { ...wish, state: 'offered' as const } : wish));
    check(room, wishes);
  }
}

function come(room: Room, wishes: readonly Wish[], organisationId: string | null): readonly Wish[] {
  const number = wishes.length + 1;
  return [
    ...wishes,
    { id: `r${number}`, number, organisationId, state: placeOf(room, wishes, organisationId) },
  ];
}

function act(wishes: readonly Wish[], what: RegistrationAct, at: number): readonly Wish[] {
  return wishes.map((wish, index) =>
    index === at ? { ...wish, state: nextState(wish.state, what) ?? wish.state } : wish,
  );
}

describe('who gets a seat', () => {
  it('no seat is given twice, whatever people do', () => {
    fc.assert(
      fc.property(rooms, steps, (start, all) =>
        run(start, all, (room, wishes) => {
          const holders = wishes.filter(({ state }) => holdsSeat(state));
          expect(holders.length).toBeLessThanOrEqual(room.seats ?? Number.POSITIVE_INFINITY);
          for (const organisation of ['o1', 'o2', 'o3']) {
            const own = holders.filter(({ organisationId }) => organisationId === organisation);
            expect(own.length).toBeLessThanOrEqual(room.seatsPerOrganisation ?? Number.POSITIVE_INFINITY);
          }
        }),
      ),
    );
  });

  it('no seat is lost: nobody waits who would fit', () => {
    fc.assert(
      fc.property(rooms, steps, (start, all) =>
        run(start, all, (room, wishes) => {
          const waiting = wishes.filter(({ state }) => state === 'waiting');
          for (const { organisationId } of waiting) expect(hasRoom(room, wishes, organisationId)).toBe(false);
        }),
      ),
    );
  });

  it('order is kept: whoever waits is passed only when their organisation is full', () => {
    fc.assert(
      fc.property(rooms, steps, organisations, (start, all, organisationId) =>
        run(start, all, (room, wishes) => {
          const freed = wishes.map((wish, index) =>
            index === 0 && holdsSeat(wish.state) ? { ...wish, state: 'cancelled' as const } : wish,
          );
          const offered = new Set(movesUp(room, freed));
          const after = freed.map((wish) =>
            offered.has(wish.id) ? { ...wish, state: 'offered' as const } : wish,
          );
          const last = Math.max(0, ...freed.filter(({ id }) => offered.has(id)).map(({ number }) => number));
          const passed = after.filter(({ state, number }) => state === 'waiting' && number < last);
          const own = { seats: null, seatsPerOrganisation: room.seatsPerOrganisation };
          for (const wish of passed) expect(hasRoom(own, after, wish.organisationId)).toBe(false);
          if (offered.size > 0) expect(placeOf(room, freed, organisationId)).toBe('waiting');
        }),
      ),
    );
  });
});

describe('what becomes of a registration', () => {
  it('has an end from which nothing leads on, and live states that all lead there', () => {
    const ends = registrationStates.filter((state) => !(liveStates as readonly string[]).includes(state));
    for (const state of ends) expect(statesAfter(state)).toEqual([]);
    for (const state of liveStates) expect(statesAfter(state)).not.toEqual([]);
  });

  it('is cancelled by either side from every live state but that of having been there', () => {
    const before = liveStates.filter((state) => state !== 'attended').toSorted();
    expect(statesBefore('cancel').toSorted()).toEqual(before);
    expect(statesBefore('remove').toSorted()).toEqual(before);
    expect(nextState('attended', 'cancel')).toBeUndefined();
  });

  it('counts an unanswered offer as a seat, and not as somebody who comes', () => {
    expect([holdsSeat('offered'), isComing('offered')]).toEqual([true, false]);
    expect([holdsSeat('waiting'), isComing('accepted')]).toEqual([false, true]);
  });

  it('holds an offer for the hours that were set, and never beyond the meeting', () => {
    const now = new Date('2027-03-01T08:00:00.000Z');
    expect(offeredUntil(now, 48, '2027-03-20T08:00:00.000Z')).toBe('2027-03-03T08:00:00.000Z');
    expect(offeredUntil(now, 48, '2027-03-02T08:00:00.000Z')).toBe('2027-03-02T08:00:00.000Z');
  });
});

function statesAfter(state: (typeof registrationStates)[number]) {
  const all: RegistrationAct[] = ['confirm', 'queue', 'offer', ...acts];
  return all.flatMap((what) => nextState(state, what) ?? []);
}
