import type { Position } from './background.ts';

/** How far it is between two places, as the crow flies. */
export function kmBetween(a: Position, b: Position): number {
  return Math.hypot(a.east - b.east, a.north - b.north);
}
