import { type Gender, type Stadium, stadiums } from '../definitions/group-rules.ts';
import { directShare, indirectShare, observedToExpected } from '../equity/standardisation-rules.ts';
import { countedOf, type GroupFigure } from './group-rules.ts';

/** An organisation's share as it would be if its years were the county's. */
export type Standardised = {
  /** Against what the county's shares give in the same years, to two digits: 1 = as many. */
  ratio: number;
  /** That, as a share (0–1) at the county's level. */
  share: number;
  /** With the county's mix of years; nothing where a group of the county is not shown. */
  direct: number | undefined;
  /** What it is worked out of. */
  stadiums: readonly Stadium[];
};

/** Compares within each group of years, so that many older pupils make no difference; nothing with fewer than two groups that the county shows. */
export function standardise(
  own: readonly GroupFigure[],
  county: readonly GroupFigure[],
  gender: Gender,
): Standardised | undefined {
  const bands = stadiums.flatMap((stadium) => {
    const [mine, all] = [own, county].map((groups) => {
      const group = groups.find((one) => one.stadium === stadium && one.gender === gender);
      return group?.interval && countedOf(group);
    });
    return stadium !== 'all' && mine ? [{ stadium, own: mine, region: all }] : [];
  });
  const known = bands.flatMap(({ region, ...band }) => (region ? [{ ...band, region }] : []));
  const ratio = observedToExpected(known);
  const share = indirectShare(known);
  if (known.length < 2 || ratio === undefined || share === undefined) return undefined;
  const direct = known.length === bands.length ? directShare(known) : undefined;
  return { ratio, share, direct, stadiums: known.map(({ stadium }) => stadium) };
}
