import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Comparability, compareNamed, compareSet } from '../comparability/comparability-rules.ts';
import type { Indicator } from '../definitions/indicator.ts';
import { listIndicators } from '../definitions/indicator-queries.ts';
import type { ReleasedSet, ReleasedValue } from '../releases/released.ts';
import { listPublicSets } from '../releases/released-service.ts';

/** A value, and whether it goes to compare with the others of its set: partly where little is registered or late arrivals count from unlike minutes. */
export type OpenValue = ReleasedValue & { going: Comparability['going'] };

/** A set that anybody may read, with those that it names. */
export type OpenSet = Omit<ReleasedSet, 'values'> & {
  values: readonly OpenValue[];
  network: Network;
  organisations: ReadonlyMap<string, OrganisationSummary>;
};

/** An indicator and its open sets, the oldest term first. */
export type OpenFigures = { indicator: Indicator; sets: readonly OpenSet[] };

/** Every indicator with what is open of it: nothing but what has been released, of regions and of those who agreed to be named. */
export async function listOpenFigures(app: Pick<App, 'db'>): Promise<readonly OpenFigures[]> {
  const indicators = await listIndicators(app.db);
  const sets = await readSets(app, {});
  return indicators
    .map((indicator) => ({ indicator, sets: sets.filter(({ indicatorId }) => indicatorId === indicator.id) }))
    .filter((one) => one.indicator.retiredOn === null || one.sets.length > 0);
}

/** The same of the indicator at the address; `not-found` for any other. */
export async function getOpenFigures(app: Pick<App, 'db'>, slug: string): Promise<OpenFigures> {
  const indicator = (await listIndicators(app.db)).find((one) => one.slug === slug);
  if (!indicator) throw new DomainError('not-found');
  return { indicator, sets: await readSets(app, { indicatorId: indicator.id }) };
}

async function readSets(app: Pick<App, 'db'>, filter: { indicatorId?: string }): Promise<readonly OpenSet[]> {
  const networks = await directory.networks(app.db);
  const found = [
    ...(await listPublicSets(app, { ...filter, view: 'region' })),
    ...(await listPublicSets(app, { ...filter, view: 'named' })),
  ];
  if (found.length === 0) return [];
  const organisations = new Map((await directory.organisations(app.db)).map((one) => [one.id, one]));
  return found.flatMap((set) => {
    const network = networks.find(({ id }) => id === set.networkId);
    const values = set.values
      .toSorted(inOrderOf([...organisations.keys()]))
      .map((value) => ({ ...value, going: goingOf(value, set) }));
    return network ? [{ ...set, values, network, organisations }] : [];
  });
}

function goingOf({ organisationId, reportingRate }: ReleasedValue, set: ReleasedSet): Comparability['going'] {
  if (organisationId === null) return compareSet(set).going;
  return compareNamed(reportingRate ?? undefined, set, set.way).going;
}

/** As the organisations stand in the alphabet, so that no order tells of figures; sorting keeps each one's own in their order. */
function inOrderOf(ids: readonly string[]): (a: ReleasedValue, b: ReleasedValue) => number {
  const place = new Map(ids.map((id, at) => [id, at]));
  const at = ({ organisationId }: ReleasedValue) => place.get(organisationId ?? '') ?? -1;
  return (a, b) => at(a) - at(b);
}
