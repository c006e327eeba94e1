import type { Clock } from './app.ts';

/** The real time. */
export const systemClock: Clock = { now: () => new Date() };

/** The moment as ISO 8601 UTC text, as tables store it; `plusSeconds` may be negative. */
export function isoAt(clock: Clock, plusSeconds = 0): string {
  return new Date(clock.now().getTime() + plusSeconds * 1000).toISOString();
}
