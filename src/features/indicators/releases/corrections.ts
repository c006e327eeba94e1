import { isDeepStrictEqual } from 'node:util';
import type { SetDraft } from './gate/sets.ts';
import type { ReleasedSet } from './released.ts';

/** A set with the day on which a later release showed it otherwise; none while it is as it was first shown. */
export type DatedSet = SetDraft & Pick<ReleasedSet, 'correctedOn'>;

/**
 * The sets of a release with their days of correction, beside what the round shows `before` it. `on` is its day when the round has been
 * released earlier: what was shown otherwise, or was taken back, is corrected on it; what stays as it was keeps its day.
 */
export function withCorrections(
  sets: readonly SetDraft[],
  { before, on }: { before: readonly ReleasedSet[]; on: string | null },
): readonly DatedSet[] {
  return sets.map((set) => {
    const same = before.find((one) => isDeepStrictEqual(shownBy(one), shownBy(set)));
    return { ...set, correctedOn: same ? same.correctedOn : on };
  });
}

/** What a set shows, whichever release it belongs to. */
function shownBy({ view, indicatorId, indicatorVersion, way, ...set }: SetDraft): SetDraft {
  const { contributors, leftOut, lowestReporting, lowReporting, reportingRate, lateMinutes, values } = set;
  return {
    ...{ view, indicatorId, indicatorVersion, way, contributors, leftOut },
    ...{ lowestReporting, lowReporting, reportingRate, lateMinutes, values },
  };
}
