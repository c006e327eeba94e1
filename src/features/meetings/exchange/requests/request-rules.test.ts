import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '#src/lib/dates.ts';
import { type RequestState, requestStates } from './request.ts';
import {
  actOfTime,
  bookingFault,
  countAsking,
  hasEnded,
  isEnoughForJoint,
  lapsesOn,
  makesJoint,
  nextState,
  type Part,
  possibleActs,
  type RequestAct,
  remindersBy,
  similarTo,
} from './request-rules.ts';

const acts = ['accept', 'decline', 'book', 'finish', 'withdraw', 'lapse'] as const;
const start = '2026-11-23';
const at = (day: string) => `${day}T11:00:00.000Z`;
type Standing = { state: RequestState; stateAt: string; bookedOn: string | null; remindersSent: number };
type Step = { act: RequestAct; part: Part; later: number; ahead: number; isCancelled: boolean };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    part: fc.constantFrom('asking' as const, 'receiving' as const),
    later: fc.nat(40),
    ahead: fc.nat(365),
    isCancelled: fc.boolean(),
  }),
  { maxLength: 30 },
);

/** What people do and time does, one day after the other; `check` sees each move. */
function live(all: readonly Step[], check: (from: RequestState, act: RequestAct, to: RequestState) => void) {
  let day = start;
  let now: Standing = { state: 'asked', stateAt: at(day), bookedOn: null, remindersSent: 0 };
  const move = (act: RequestAct, bookedOn = now.bookedOn) => {
    const to = nextState(now.state, act);
    if (!to) return;
    check(now.state, act, to);
    now = { state: to, stateAt: at(day), bookedOn, remindersSent: 0 };
  };
  for (const { act, part, later, ahead, isCancelled } of all) {
    day = plusDays(day, later);
    if (isCancelled) move('unbook', null);
    const due = actOfTime(now, day);
    if (due) move(due);
    if (!possibleActs(now, new Set([part]), day).has(act)) continue;
    move(act, act === 'book' ? plusDays(day, ahead) : undefined);
  }
  return { now, day };
}

describe('a request', () => {
  it('ends whatever people do or leave undone', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { now, day } = live(all, () => {});
        if (hasEnded(now.state)) return;
        const later = plusDays(day, 366);
        const end = actOfTime(now, later);
        expect(end).toBeDefined();
        expect(hasEnded(nextState(now.state, end ?? 'book') ?? 'asked')).toBe(true);
      }),
    );
  });

  it('keeps its order: asked, accepted, booked, done, back only when a meeting is cancelled, and nothing moves what has ended', () => {
    const order: readonly RequestState[] = ['asked', 'accepted', 'booked', 'done'];
    fc.assert(
      fc.property(steps, (all) => {
        live(all, (from, act, to) => {
          expect(hasEnded(from)).toBe(false);
          const step = order.indexOf(to) - order.indexOf(from);
          if (!order.includes(to)) return;
          if (act === 'unbook') expect([from, to]).toEqual(['booked', 'accepted']);
          else expect(step).toBe(act === 'book' && from === 'booked' ? 0 : 1);
        });
      }),
    );
  });

  it('is met only on a day that was booked and has come', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { now, day } = live(all, () => {});
        if (now.state === 'done') expect(now.bookedOn !== null && now.bookedOn <= day).toBe(true);
      }),
    );
  });

  it('is answered by those who were asked, taken back by those who asked, and by nobody else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requestStates), (state) => {
        const request = { state, bookedOn: start };
        const asking = possibleActs(request, new Set(['asking']), start);
        const receiving = possibleActs(request, new Set(['receiving']), start);
        expect(asking.has('accept') || asking.has('decline')).toBe(false);
        expect(receiving.has('withdraw')).toBe(false);
        expect(possibleActs(request, new Set(), start).size).toBe(0);
        expect(asking.has('lapse') || receiving.has('lapse')).toBe(false);
      }),
    );
  });

  it('is reminded of before it lapses, the more the longer it waits', () => {
    for (const state of ['asked', 'accepted'] as const) {
      const waiting = { state, stateAt: at(start) };
      const counts = Array.from({ length: 61 }, (_, days) => remindersBy(waiting, plusDays(start, days)));
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(remindersBy(waiting, plusDays(lapsesOn(waiting), -1))).toBe(2);
    }
  });

  it('lapses after four weeks without an answer', () => {
    const request = { state: 'asked', stateAt: at(start), bookedOn: null, remindersSent: 0 } as const;
    expect(actOfTime(request, plusDays(start, 27))).toBeUndefined();
    expect(actOfTime(request, plusDays(start, 28))).toBe('lapse');
  });

  it('is not booked in the past, nor further ahead than a year', () => {
    expect(bookingFault('2026-11-22', start)).toBe('past-date');
    expect(bookingFault(start, start)).toBeUndefined();
    expect(bookingFault('2027-11-24', start)).toBe('out-of-range');
  });
});

describe('requests about the same', () => {
  const about = (entryId: string | null, topic: string | null, state: RequestState = 'asked') => ({
    state,
    entryId,
    topic,
  });

  it('share a description or a topic, or are about the whole organisation', () => {
    const all = [about('e1', null), about('e2', 't1'), about(null, 't1'), about(null, null)];
    expect(similarTo(about('e1', 't1'), all)).toEqual(all.slice(0, 3));
    expect(similarTo(about(null, null), all)).toEqual([all[3]]);
  });

  it('are counted only while they may still meet', () => {
    const all = [about('e1', null), about('e1', null, 'accepted'), about('e1', null, 'declined')];
    expect(similarTo(about('e1', null), all)).toEqual(all.slice(0, 2));
  });

  const asking = (...organisations: string[]) =>
    organisations.map((id, index) => ({ id: String(index), from: { id, slug: id, name: id } }));

  it('are enough for a joint meeting when three organisations ask, however often', () => {
    expect(countAsking(asking('a', 'a', 'a', 'b'))).toBe(2);
    expect(isEnoughForJoint(asking('a', 'a', 'a', 'b'))).toBe(false);
    expect(isEnoughForJoint(asking('a', 'a', 'b', 'c'))).toBe(true);
  });

  it('propose it once: with the question of the third organisation', () => {
    const all = asking('a', 'a', 'b', 'c', 'c', 'd');
    const proposing = all.filter((one, index) => makesJoint(one, all.slice(0, index + 1)));
    expect(proposing).toEqual([all[3]]);
  });
});
