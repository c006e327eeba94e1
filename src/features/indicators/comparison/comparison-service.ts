import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Gender, type Group, genders, type Stadium, stadiums } from '../definitions/group-rules.ts';
import type { Indicator, IndicatorVersion } from '../definitions/indicator.ts';
import { getIndicator, versionOf } from '../definitions/indicator-service.ts';
import type { ReleasedSet } from '../releases/released.ts';
import { listFields, listPublicSets } from '../releases/released-service.ts';
import { listRounds } from '../rounds/round-queries.ts';
import { listCells, listSubmissions } from '../submissions/submission-queries.ts';
import { type ComparedFigures, compare, type HandedIn, ownWay } from './compared-rules.ts';
import type { ComparisonChoice } from './figure-address.ts';
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
  /** Of which there is a field. */
  stadiums: readonly Stadium[];
  genders: readonly Gender[];
  figures: ComparedFigures | undefined;
  /** Whether it has chosen to be shown with its name. */
  isNamed: boolean;
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
  if (!set || !period) return { ...page, stadiums: [], genders: [], figures: undefined, isNamed: false };
  const shown = {
    stadiums: stadiums.filter((one) => set.values.some(({ stadium }) => stadium === one)),
    genders: genders.filter((one) => set.values.some(({ gender }) => gender === one)),
  };
  const group = {
    stadium: choice.stadium ?? (shown.stadiums.includes('all') ? 'all' : shown.stadiums[0]),
    gender: choice.gender ?? shown.genders[0],
  };
  if (!isIn(group, shown)) throw new DomainError('not-found');
  const regions = await listPublicSets(app, { view: 'region', indicatorId, roundId: set.roundId });
  const versions = new Map(fields.map(({ roundId, indicatorVersion }) => [roundId, indicatorVersion]));
  const versionIn = (roundId: string) => versionOf(indicator, versions.get(roundId));
  const isOfNetwork = await belongsTo(app, actor, period.network.id, organisation);
  const region = regions.find(({ way }) => way === set.way);
  const figures = compare({ indicator, version, set, region, group, history, isOfNetwork, versionIn });
  const named = await listPublicSets(app, { view: 'named', indicatorId, roundId: set.roundId });
  const isNamed = named.some(({ values }) => values.some((one) => one.organisationId === organisation?.id));
  return { ...page, ...shown, figures, isNamed };
}

function isIn(
  group: { stadium: Stadium | undefined; gender: Gender | undefined },
  shown: Pick<Comparison, 'stadiums' | 'genders'>,
): group is Group {
  const { stadium, gender } = group;
  return (
    stadium !== undefined &&
    gender !== undefined &&
    shown.stadiums.includes(stadium) &&
    shown.genders.includes(gender)
  );
}

/** Whether the actor works for the network, or in an organisation of it. */
async function belongsTo(
  { db }: ReadApp,
  actor: Actor,
  networkId: string,
  organisation: OrganisationSummary | undefined,
): Promise<boolean> {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  if (memberships.some(({ scopeType, scopeId }) => scopeType === 'network' && scopeId === networkId))
    return true;
  const { networkIds = [] } = organisation ? await directory.scope(db, organisation.id) : {};
  return networkIds.includes(networkId);
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
