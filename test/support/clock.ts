import type { Clock } from '#src/platform/app.ts';

export type FakeClock = Clock & {
  /** Moves to the moment, ISO 8601. */
  set(iso: string): void;
  /** Moves on; the parts add up. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }): void;
};

/** The Monday on which every test begins: 16 November 2026, 09.00 in Sweden. */
export const testStart = '2026-11-16T08:00:00.000Z';

/** The only faked part of an app: time stands still until a test moves it. */
export function fakeClock(start = testStart): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    set: (iso) => {
      now = Date.parse(iso);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }) => {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms;
    },
  };
}
