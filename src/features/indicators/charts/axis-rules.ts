import { scaleLinear } from 'd3-scale';

/** A horizontal or vertical axis of shares from 0 on, in the units of the drawing. */
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
