import { scaleLinear } from 'd3-scale';

/** An axis of shares from 0 on: per cent of the drawing's width, or units of its height. */
export type ShareAxis = {
  /** The place of a share; to a tenth, so that no place says more than the label beside it. */
  at(share: number): number;
  ticks: readonly { share: number; at: number }[];
};

/** At least so much is drawn, so that small figures do not look large. */
const leastTop = 0.05;

/** Shares from 0 to a round number above them all, from `start` to `end` in the drawing. */
export function shareAxis(shares: readonly number[], start: number, end: number): ShareAxis {
  const top = Math.min(
    1,
    shares.reduce((most, share) => Math.max(most, share), leastTop),
  );
  const scale = scaleLinear().domain([0, top]).nice(5).range([start, end]);
  const at = (share: number) => Math.round(scale(share) * 10) / 10;
  return { at, ticks: scale.ticks(5).map((share) => ({ share, at: at(share) })) };
}

/** The same from left to right, with room for what is written at either end. */
export const acrossAxis = (shares: readonly number[]): ShareAxis => shareAxis(shares, 4, 92);

/** A place across as drawings take it. */
export const across = (place: number): string => `${place}%`;
