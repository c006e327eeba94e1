import { type Comparability, compareToOthers, type OwnWay } from '../comparability/comparability-rules.ts';
import { type Group, type Stadium, stadiums } from '../definitions/group-rules.ts';
import type { Indicator, IndicatorVersion } from '../definitions/indicator.ts';
import type { Counted } from '../equity/counted.ts';
import { shrunkShares } from '../equity/shrinkage-rules.ts';
import { likeTermTrend, type Trend, type TrendPoint } from '../equity/trend-rules.ts';
import { readOwn, type Sentence } from '../reading-help/reading-rules.ts';
import type { ReleasedSet } from '../releases/released.ts';
import { lateMinutesOf, wayOf } from '../releases/way-rules.ts';
import type { Round } from '../rounds/round.ts';
import type { Cell, Submission } from '../submissions/submission.ts';
import { type Field, fieldOf, type OwnLimits, ownLimits } from './field-rules.ts';
import { countedOf, type GroupFigure, groupFigures, historyOf, toReading } from './group-rules.ts';
import { partBetweenStages } from './measure-rules.ts';
import { ownFigure } from './own-rules.ts';
import { type Standardised, standardise } from './standard-rules.ts';

/** What an organisation handed in to one round and approved. */
export type HandedIn = { round: Round; submission: Submission; cells: readonly Cell[] };

/** A term of one's own; `counted` for figures of pupils. */
export type OwnPoint = TrendPoint & { counted: Counted | undefined };

export type ComparedFigures = {
  group: Group;
  set: ReleasedSet;
  own: GroupFigure;
  comparability: Comparability;
  /** One's own, in per cent. */
  reportingRate: number | undefined;
  /** Whether one's own figure is there to be compared. */
  hasOwn: boolean;
  /** The others; nothing where what one handed in shares no axis with theirs. */
  field: Field | undefined;
  limits: OwnLimits | undefined;
  /** For all years together. */
  standardised: Standardised | undefined;
  /** For all years together: from 0 to 1. */
  betweenStages: number | undefined;
  trend: Trend<OwnPoint>;
  /** The unbroken terms' shares, drawn to their common one by what chance gives; nothing with too few. */
  steady: ReadonlyMap<string, number>;
  reading: readonly Sentence[];
};

export type Compared = {
  indicator: Indicator;
  version: IndicatorVersion;
  /** The field, and the county's figures of the same round that are counted as it is; nothing where others are most. */
  set: ReleasedSet;
  region: ReleasedSet | undefined;
  group: Group;
  history: readonly HandedIn[];
  /** Who handed nothing in sees the others of the own network all the same. */
  isOfNetwork: boolean;
  /** The version that a round asked for. */
  versionIn(roundId: string): IndicatorVersion;
};

/** Puts one's own figure of a group of years beside what is released; what is counted another way shares no axis with it. */
export function compare(compared: Compared): ComparedFigures {
  const { indicator, version, set, region, group, history } = compared;
  const { stadium, gender } = group;
  const { measure } = version;
  const now = history.find(({ round }) => round.id === set.roundId);
  const asked = { id: indicator.id, measure };
  const ownOf = (one: Stadium) => ownFigure(now?.cells ?? [], asked, { stadium: one, gender });
  const own = ownOf(stadium);
  const comparability = compareToOthers(now && ownWay(now, version), set);
  const isAlike = comparability.going !== 'not';
  const isShown = isAlike || (!now && compared.isOfNetwork);
  const county = region ? groupFigures(region.values, measure) : [];
  const field = isShown ? fieldOf(set.values, group, own.share) : undefined;
  const limits = isAlike ? limitsOf(compared, own, county) : undefined;
  const isWhole = stadium === 'all';
  const trend = ownTrend(compared);
  const reading = readOwn({
    own: toReading(own, measure),
    others: field?.count ?? 0,
    median: field?.median,
    limits,
    history: historyOf(trend),
  });
  return {
    ...{ group, set, own, comparability, hasOwn: now !== undefined, field, limits, trend, reading },
    standardised: isWhole && isAlike ? standardise(stadiums.map(ownOf), county, gender) : undefined,
    reportingRate: now?.submission.counting.reportingRate ?? undefined,
    betweenStages: isWhole && isShown ? partBetweenStages(set.values, gender) : undefined,
    steady: steadyShares(trend),
  };
}

function limitsOf(
  { version, set, region, group }: Compared,
  own: GroupFigure,
  county: readonly GroupFigure[],
): OwnLimits | undefined {
  const isGroup = (one: Pick<GroupFigure, 'stadium' | 'gender'>) =>
    one.stadium === group.stadium && one.gender === group.gender;
  const pupils = version.measure === 'pupils-over' ? own.pupils : undefined;
  const spread = region?.values.find(isGroup)?.spread ?? undefined;
  return ownLimits(pupils, county.find(isGroup), { spread, contributors: set.contributors });
}

/** How the organisation counts the figure. */
export function ownWay({ submission: { counting } }: HandedIn, { absenceKind }: IndicatorVersion): OwnWay {
  const { reportingRate } = counting;
  return { way: wayOf(counting, absenceKind), lateMinutes: lateMinutesOf(counting), reportingRate };
}

/** The organisation's own terms as it counted them, each with the version that its round asked for. */
function ownTrend({ indicator, group, set, history, versionIn }: Compared): Trend<OwnPoint> {
  const points = history.flatMap((one): readonly OwnPoint[] => {
    const version = versionIn(one.round.id);
    const own = ownFigure(one.cells, { id: indicator.id, measure: version.measure }, group);
    const { share, interval } = own;
    if (share === undefined) return [];
    const point = { term: one.round.term, share, counted: interval && countedOf(own), participants: 1 };
    return [{ ...point, definition: String(version.version), registration: ownWay(one, version).way }];
  });
  return likeTermTrend(points, set.term.slice(5));
}

/** Only where one may speak of a direction, and of pupils: chance draws no hours. */
function steadyShares({ unbroken, isEnough }: Trend<OwnPoint>): ReadonlyMap<string, number> {
  const counted = unbroken.flatMap((point) => point.counted ?? []);
  if (!isEnough || counted.length < unbroken.length) return new Map();
  const { shares } = shrunkShares(counted);
  return new Map(unbroken.map(({ term, share }, index) => [term, shares[index] ?? share]));
}
