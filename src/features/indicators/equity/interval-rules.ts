import { type Counted, type Interval, shareOf } from './counted.ts';

/** The standard normal quantile of 0.975. */
const z95 = 1.959963984540054;

/**
 * The 95 % interval of a share (0–1) by Wilson 1927: for how much it moves from year to year by chance, since the pupils are
 * all there are and no sample. Holds for 0 and 100 per cent too.
 */
export function wilsonInterval(group: Counted): Interval {
  const { of: n } = group;
  const share = shareOf(group);
  const z2 = z95 * z95;
  const middle = share + z2 / (2 * n);
  const half = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return { lower: Math.max(0, (middle - half) / scale), upper: Math.min(1, (middle + half) / scale) };
}

/** How much larger the first share is than the second (−1 to 1), with its 95 % interval from two Wilson intervals: Newcombe 1998, Statistics in Medicine 17:873, method 10. */
export function shareDifference(one: Counted, other: Counted): Interval & { difference: number } {
  const [p1, p2] = [shareOf(one), shareOf(other)];
  const [i1, i2] = [wilsonInterval(one), wilsonInterval(other)];
  const difference = p1 - p2;
  return {
    difference,
    lower: difference - Math.hypot(p1 - i1.lower, i2.upper - p2),
    upper: difference + Math.hypot(i1.upper - p1, p2 - i2.lower),
  };
}
