import type { App } from '#src/platform/app.ts';
import {
  type Comparability,
  compareNamed,
  type Difference,
  differencesOf,
} from '../comparability/comparability-rules.ts';
import type { Measure } from '../definitions/indicator.ts';
import type { ReleasedSet } from '../releases/released.ts';
import { type GroupFigure, groupFigures } from './group-rules.ts';
import { listByCode, type NamedOrganisation } from './named-queries.ts';
import { inOrderOfWays } from './period-rules.ts';

/** Somebody who agreed to be named: its figures, and whether they go to compare with the county's. */
export type NamedRow = {
  organisation: NamedOrganisation;
  groups: readonly GroupFigure[];
  /** Whole per cent; nothing where it was released before rates were. */
  reportingRate: number | undefined;
  comparability: Comparability;
};

/** Those who are named and count one way, in the order of their codes; unlike ways never stand in one table. */
export type NamedTable = {
  set: ReleasedSet;
  /** What the county's figure is counted otherwise in; nothing where it is counted the same way. */
  unlike: readonly Difference[];
  rows: readonly NamedRow[];
};

/** Those who are named in a period, a table for each way in which they count: first the county's, or else the most common. */
export async function namedTables(
  app: Pick<App, 'db'>,
  sets: readonly ReleasedSet[],
  county: Pick<ReleasedSet, 'way'> | undefined,
  measureOf: (set: ReleasedSet) => Measure,
): Promise<readonly NamedTable[]> {
  const ordered = inOrderOfWays(sets, county?.way);
  const common = county?.way ?? ordered[0]?.way ?? '';
  return Promise.all(
    ordered.map(async (set) => ({
      ...{ set, unlike: differencesOf(set.way, common) },
      rows: await rowsOf(app, set, common, measureOf(set)),
    })),
  );
}

async function rowsOf(
  app: Pick<App, 'db'>,
  set: ReleasedSet,
  common: string,
  measure: Measure,
): Promise<readonly NamedRow[]> {
  const values = Map.groupBy(set.values, ({ organisationId }) => organisationId ?? '');
  const organisations = await listByCode(app.db, [...values.keys()]);
  return organisations.map((organisation) => {
    const own = values.get(organisation.id) ?? [];
    const reportingRate = own[0]?.reportingRate ?? undefined;
    const comparability = compareNamed(reportingRate, set, common);
    return { organisation, groups: groupFigures(own, measure), reportingRate, comparability };
  });
}
