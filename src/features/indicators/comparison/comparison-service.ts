import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Comparability, compareToOthers, type OwnWay } from '../comparability/comparability-rules.ts';
import { type Stadium, stadiums } from '../definitions/group-rules.ts';
import type { Indicator, IndicatorVersion } from '../definitions/indicator.ts';
import { getIndicator, versionOf } from '../definitions/indicator-service.ts';
import { likeTermTrend, type Trend, type TrendPoint } from '../equity/trend-rules.ts';
import { readOwn, type Sentence } from '../reading-help/reading-rules.ts';
import type { ReleasedSet } from '../releases/released.ts';
import { listFields, listPublicSets } from '../releases/released-service.ts';
import { wayOf } from '../releases/way-rules.ts';
import type { Round } from '../rounds/round.ts';
import { listRounds } from '../rounds/round-queries.ts';
import type { Cell, Submission } from '../submissions/submission.ts';
import { listCells, listSubmissions } from '../submissions/submission-queries.ts';
import { type Field, fieldOf, type OwnLimits, ownLimits } from './field-rules.ts';
import type { ComparisonChoice } from './figure-address.ts';
import { type GroupFigure, groupFigures, historyOf, toReading } from './group-rules.ts';
import { ownFigure } from './own-rules.ts';
import { choosePeriod, mostCommon, type Period, setsOfPeriod } from './period-rules.ts';

type ReadApp = Pick<App, 'db'>;

/** What a participant sees: the own figure exactly, and the others without names. */
export type Comparison = {
  indicator: Indicator;
  version: IndicatorVersion;
  period: Period<Network> | undefined;
  /** Those whose figures are the actor's own to see. */
  organisations: readonly OrganisationSummary[];
  organisation: OrganisationSummary | undefined;
  stadiums: readonly Stadium[];
  figures: ComparedFigures | undefined;
};

export type ComparedFigures = {
  stadium: Stadium;
  set: ReleasedSet;
  own: GroupFigure;
  comparability: Comparability;
  field: Field;
  limits: OwnLimits | undefined;
  trend: Trend<TrendPoint>;
  reading: readonly Sentence[];
};

/**
 * Compares the actor's own organisation with the others of its network, for participants. What an organisation handed in
 * itself it sees exactly; everything of others comes from what is released. `not-found` for a choice that is not there.
 */
export async function openComparison(
  app: ReadApp,
  actor: Actor,
  slug: string,
  choice: ComparisonChoice,
): Promise<Comparison> {
  requirePermission(actor, 'figures.compare');
  const indicator = await getIndicator(app, slug);
  const indicatorId = indicator.id;
  const fields = await listFields(app, actor, { indicatorId });
  const period = choosePeriod(fields, await directory.networks(app.db), choice);
  if (!period && (choice.network ?? choice.term ?? choice.schoolForm)) throw new DomainError('not-found');
  const organisations = await ownOrganisations(app, actor);
  const organisation = choice.organisation
    ? organisations.find((one) => one.slug === choice.organisation)
    : organisations[0];
  if (choice.organisation && !organisation) throw new DomainError('not-found');
  const sets = period ? setsOfPeriod(fields, period).filter(({ term }) => term === period.term) : [];
  const history = period && organisation ? await handedIn(app, organisation.id, period) : [];
  const set = ownSet(sets, history, versionOf(indicator));
  const version = versionOf(indicator, set?.indicatorVersion);
  const page = { indicator, version, period, organisations, organisation };
  if (!set || !period) return { ...page, stadiums: [], figures: undefined };
  const shown = stadiums.filter((one) => set.values.some(({ stadium }) => stadium === one));
  const stadium = choice.stadium ?? (shown.includes('all') ? 'all' : shown[0]);
  if (!stadium || !shown.includes(stadium)) throw new DomainError('not-found');
  const regions = await listPublicSets(app, { view: 'region', indicatorId, roundId: set.roundId });
  const versions = new Map(fields.map(({ roundId, indicatorVersion }) => [roundId, indicatorVersion]));
  const compared = { indicator, version, set, region: regions[0], stadium, history };
  const figures = compare(compared, versions);
  return { ...page, stadiums: shown, figures };
}

/** The set whose figures are counted as one's own are, else the one that most are in. */
function ownSet(
  sets: readonly ReleasedSet[],
  history: readonly HandedIn[],
  version: IndicatorVersion,
): ReleasedSet | undefined {
  const now = history.find(({ round }) => sets.some(({ roundId }) => roundId === round.id));
  const way = now && ownWay(now, version).way;
  return sets.find((set) => set.way === way) ?? mostCommon(sets);
}

/** Where the actor works, as far as it can hand in figures. */
async function ownOrganisations(app: ReadApp, actor: Actor): Promise<readonly OrganisationSummary[]> {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const ids = memberships
    .filter(({ scopeType, role }) => scopeType === 'organisation' && role !== 'moderator')
    .map(({ scopeId }) => scopeId);
  const found = await Promise.all([...new Set(ids)].map((id) => directory.organisationById(app.db, id)));
  return found.filter((one) => one !== undefined);
}

/** What an organisation handed in to one round and approved. */
type HandedIn = { round: Round; submission: Submission; cells: readonly Cell[] };

async function handedIn(
  app: ReadApp,
  organisationId: string,
  { network, schoolForm }: Period<Network>,
): Promise<readonly HandedIn[]> {
  const rounds = (await listRounds(app.db, [network.id])).filter((round) => round.schoolForm === schoolForm);
  const submissions = await listSubmissions(
    app.db,
    rounds.map(({ id }) => id),
    organisationId,
  );
  const approved = submissions.filter(({ state }) => state === 'approved');
  const cells = await listCells(
    app.db,
    approved.map(({ id }) => id),
  );
  return approved.flatMap((submission) => {
    const round = rounds.find(({ id }) => id === submission.roundId);
    return round ? [{ round, submission, cells: cells.get(submission.id) ?? [] }] : [];
  });
}

type Compared = {
  indicator: Indicator;
  version: IndicatorVersion;
  set: ReleasedSet;
  region: ReleasedSet | undefined;
  stadium: Stadium;
  history: readonly HandedIn[];
};

function compare(compared: Compared, versions: ReadonlyMap<string, number>): ComparedFigures {
  const { indicator, version, set, region, stadium, history } = compared;
  const { id } = indicator;
  const { measure } = version;
  const now = history.find(({ round }) => round.id === set.roundId);
  const own = ownFigure(now?.cells ?? [], { id, measure }, stadium);
  const comparability = compareToOthers(now && ownWay(now, version), set.way);
  const isAlike = comparability.going !== 'not';
  const regionGroup =
    region &&
    groupFigures(region.values, measure).find((one) => one.stadium === stadium && one.gender === 'all');
  const spread = region?.values.find((one) => one.stadium === stadium && one.gender === 'all')?.spread;
  const field = fieldOf(set.values, stadium, isAlike ? own.share : undefined);
  const limits = isAlike
    ? ownLimits(measure === 'pupils-over' ? own.pupils : undefined, regionGroup, {
        spread: spread ?? undefined,
        contributors: set.contributors,
      })
    : undefined;
  const trend = ownTrend(compared, versions);
  const reading = readOwn({
    own: toReading(own, measure),
    others: isAlike ? field.count : 0,
    median: isAlike ? field.median : undefined,
    limits,
    history: historyOf(trend),
  });
  return { stadium, set, own, comparability, field, limits, trend, reading };
}

/** How the organisation counts the figure. */
function ownWay({ round, submission }: HandedIn, { absenceKind }: IndicatorVersion): OwnWay {
  const { reportingRate } = submission.counting;
  return { way: wayOf(submission.counting, absenceKind), reportingRate, lowest: round.lowestReportingRate };
}

/** The organisation's own terms as it counted them, each with the version that its round asked for. */
function ownTrend(
  { indicator, stadium, set, history }: Compared,
  versions: ReadonlyMap<string, number>,
): Trend<TrendPoint> {
  const points = history.flatMap((one) => {
    const version = versionOf(indicator, versions.get(one.round.id));
    const { share } = ownFigure(one.cells, { id: indicator.id, measure: version.measure }, stadium);
    if (share === undefined) return [];
    const point = { term: one.round.term, share, definition: String(version.version) };
    return [{ ...point, registration: ownWay(one, version).way, participants: [] }];
  });
  return likeTermTrend(points, set.term.slice(5));
}
