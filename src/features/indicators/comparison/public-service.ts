import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Indicator, IndicatorVersion } from '../definitions/indicator.ts';
import { getIndicator, readIndicators, versionOf } from '../definitions/indicator-service.ts';
import type { Term } from '../definitions/term-rules.ts';
import { relativeDeviation } from '../equity/spread-rules.ts';
import type { Trend, TrendPoint } from '../equity/trend-rules.ts';
import { type RegionReading, readRegion, type Sentence } from '../reading-help/reading-rules.ts';
import type { ReleasedSet } from '../releases/released.ts';
import { listPublicSets } from '../releases/released-service.ts';
import type { FigureChoice } from './figure-address.ts';
import {
  type Gap,
  type GroupFigure,
  gapsOf,
  groupFigures,
  historyOf,
  regionTrend,
  toReading,
  wholeOf,
} from './group-rules.ts';
import { rare } from './measure-rules.ts';
import { type NamedTable, namedTables } from './named-service.ts';
import { choosePeriod, mostCommon, type Period, setsOfPeriod } from './period-rules.ts';

export type FigurePeriod = Period<Network>;

/** What everybody may see of an indicator in a period. */
export type RegionFigures = {
  indicator: Indicator;
  version: IndicatorVersion;
  set: ReleasedSet;
  groups: readonly GroupFigure[];
  whole: GroupFigure | undefined;
  /** τ in percentage points, and against the county's share where that is not so small that it explodes. */
  spread: number | undefined;
  relative: ReturnType<typeof relativeDeviation> | undefined;
  gaps: readonly Gap[];
  trend: Trend<TrendPoint>;
  reading: readonly Sentence[];
};

/** The figures of a period, indicator by indicator; nothing while none are released. */
export type FiguresPage = {
  indicators: readonly Indicator[];
  period: FigurePeriod | undefined;
  regions: readonly RegionFigures[];
};

/** Everything that is open of a period: for the first page and for the report. */
export async function readFigures(app: Pick<App, 'db'>, choice: FigureChoice): Promise<FiguresPage> {
  const [indicators, sets] = await Promise.all([
    readIndicators(app),
    listPublicSets(app, { view: 'region' }),
  ]);
  const period = await periodOf(app, sets, choice);
  if (!period) return { indicators, period, regions: [] };
  const own = setsOfPeriod(sets, period);
  const regions = indicators.flatMap((indicator) => regionFigures(indicator, own, period) ?? []);
  return { indicators, period, regions };
}

/** The report of a term; `not-found` when nothing is released of it. */
export async function readReport(
  app: Pick<App, 'db'>,
  choice: FigureChoice,
): Promise<FiguresPage & { period: FigurePeriod }> {
  const { period, ...page } = await readFigures(app, choice);
  if (!period) throw new DomainError('not-found');
  return { ...page, period };
}

export type IndicatorPage = {
  indicator: Indicator;
  version: IndicatorVersion;
  period: FigurePeriod | undefined;
  region: RegionFigures | undefined;
  named: readonly NamedTable[];
  /** The terms whose figures were corrected after they had been shown, the newest first; `on` a day. */
  corrections: readonly Correction[];
};

export type Correction = { term: Term; on: string };

/** What an indicator is and what is open of its figures; `not-found` for an indicator or a choice that is not there. */
export async function readIndicatorPage(
  app: Pick<App, 'db'>,
  slug: string,
  choice: FigureChoice,
): Promise<IndicatorPage> {
  const indicator = await getIndicator(app, slug);
  const indicatorId = indicator.id;
  const [regions, named] = await Promise.all([
    listPublicSets(app, { view: 'region', indicatorId }),
    listPublicSets(app, { view: 'named', indicatorId }),
  ]);
  const period = await periodOf(app, [...regions, ...named], choice);
  const version = versionOf(indicator);
  if (!period) return { indicator, version, period, region: undefined, named: [], corrections: [] };
  const region = regionFigures(indicator, setsOfPeriod(regions, period), period);
  const ofTerm = setsOfPeriod(named, period).filter(({ term }) => term === period.term);
  const measureOf = ({ indicatorVersion }: ReleasedSet) => versionOf(indicator, indicatorVersion).measure;
  const tables = await namedTables(app, ofTerm, region?.set, measureOf);
  const corrections = correctionsIn(setsOfPeriod([...regions, ...named], period));
  return { indicator, version: region?.version ?? version, period, region, named: tables, corrections };
}

function correctionsIn(sets: readonly ReleasedSet[]): readonly Correction[] {
  const byDay = sets
    .flatMap(({ term, correctedOn }) => (correctedOn ? [{ term, on: correctedOn }] : []))
    .toSorted((a, b) => b.on.localeCompare(a.on));
  return [...Map.groupBy(byDay, ({ term }) => term).values()].flatMap(([newest]) => newest ?? []);
}

async function periodOf(
  app: Pick<App, 'db'>,
  sets: readonly ReleasedSet[],
  choice: FigureChoice,
): Promise<FigurePeriod | undefined> {
  const period = choosePeriod(sets, await directory.networks(app.db), choice);
  const isChosen = Object.values(choice).some((one) => one !== undefined);
  if (!period && isChosen) throw new DomainError('not-found');
  return period;
}

/** The indicator's figures of the period; `sets` are those of its network and school form, the oldest first. */
function regionFigures(
  indicator: Indicator,
  sets: readonly ReleasedSet[],
  { term }: FigurePeriod,
): RegionFigures | undefined {
  const terms = Map.groupBy(
    sets.filter(({ indicatorId }) => indicatorId === indicator.id),
    (one) => one.term,
  );
  const own = [...terms.values()].flatMap((same) => mostCommon(same) ?? []);
  const set = own.find((one) => one.term === term);
  if (!set) return undefined;
  const version = versionOf(indicator, set.indicatorVersion);
  const { measure } = version;
  const groups = groupFigures(set.values, measure);
  const whole = wholeOf(groups);
  const spread =
    set.values.find(({ stadium, gender }) => stadium === 'all' && gender === 'all')?.spread ?? undefined;
  const trend = regionTrend(own.slice(0, own.indexOf(set) + 1), measure, term);
  const reading: RegionReading = {
    region: toReading(whole, measure),
    municipalities: set.contributors,
    deviation: spread === undefined ? undefined : spread / 100,
    protectedGroups: groups.filter(({ state }) => state === 'protected').length,
    leftOut: set.leftOut,
    history: historyOf(trend),
  };
  return {
    indicator,
    version,
    set,
    groups,
    whole,
    spread,
    relative: relativeOf(spread, whole?.share),
    gaps: gapsOf(groups),
    trend,
    reading: readRegion(reading),
  };
}

function relativeOf(points: number | undefined, share: number | undefined) {
  if (!points || share === undefined || share < rare || share > 1 - rare) return undefined;
  return relativeDeviation(points / 100, share);
}
