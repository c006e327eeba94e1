import type { Insertable, Selectable } from 'kysely';
import type { ReleasedSetTable, ReleasedValueTable } from '#db/tables/releases.ts';
import type { Db } from '#src/platform/app.ts';
import type { SchoolForm } from '../definitions/indicator.ts';
import { byTerm, type Term } from '../definitions/term-rules.ts';
import type { ReleasedSet, ReleasedValue, ReleasedView } from './released.ts';

/** Which sets are wanted; what is left out does not narrow them. */
export type SetFilter = {
  view?: ReleasedView;
  roundId?: string;
  networkId?: string;
  indicatorId?: string;
};

/** The sets that may be shown now, the oldest term first; what was withdrawn is gone from them. */
export async function listReleasedSets(db: Db, filter: SetFilter): Promise<readonly ReleasedSet[]> {
  let query = db.selectFrom('released_set').selectAll();
  if (filter.view) query = query.where('view', '=', filter.view);
  if (filter.roundId) query = query.where('round_id', '=', filter.roundId);
  if (filter.networkId) query = query.where('network_id', '=', filter.networkId);
  if (filter.indicatorId) query = query.where('indicator_id', '=', filter.indicatorId);
  const sets = await query.orderBy('id').execute();
  if (sets.length === 0) return [];
  const values = await db
    .selectFrom('released_value')
    .selectAll()
    .where(
      'set_id',
      'in',
      sets.map(({ id }) => id),
    )
    .orderBy('set_id')
    .orderBy('position')
    .execute();
  const bySet = Map.groupBy(values, ({ set_id }) => set_id);
  return sets.map((set) => toSet(set, bySet.get(set.id) ?? [])).toSorted(byTerm);
}

/** Puts these sets in the place of the round's earlier ones: of one pattern alone anything is ever shown. */
export async function replaceReleasedSets(
  trx: Db,
  roundId: string,
  sets: readonly ReleasedSet[],
): Promise<void> {
  await trx.deleteFrom('released_set').where('round_id', '=', roundId).execute();
  for (const set of sets) {
    await trx.insertInto('released_set').values(fromSet(set)).execute();
    const rows = set.values.map((value, position) => fromValue(set.id, position, value));
    if (rows.length > 0) await trx.insertInto('released_value').values(rows).execute();
  }
}

function toSet(
  row: Selectable<ReleasedSetTable>,
  values: readonly Selectable<ReleasedValueTable>[],
): ReleasedSet {
  return {
    id: row.id,
    releaseId: row.release_id,
    roundId: row.round_id,
    networkId: row.network_id,
    term: row.term as Term,
    schoolForm: row.school_form as SchoolForm,
    view: row.view,
    indicatorId: row.indicator_id,
    indicatorVersion: row.indicator_version,
    way: row.way,
    contributors: row.contributors,
    lowestReporting: row.lowest_reporting,
    lowReporting: row.low_reporting,
    reportingRate: row.reporting_rate,
    lateMinutes: row.late_minutes.split(' ').filter(Boolean).map(Number),
    leftOut: row.left_out,
    correctedOn: row.corrected_on,
    values: values.map(
      ({ set_id: _set, position: _position, organisation_id, reporting_rate, ...value }) => ({
        organisationId: organisation_id,
        reportingRate: reporting_rate,
        ...value,
      }),
    ),
  };
}

function fromSet(set: ReleasedSet): Insertable<ReleasedSetTable> {
  return {
    id: set.id,
    release_id: set.releaseId,
    round_id: set.roundId,
    network_id: set.networkId,
    term: set.term,
    school_form: set.schoolForm,
    view: set.view,
    indicator_id: set.indicatorId,
    indicator_version: set.indicatorVersion,
    way: set.way,
    contributors: set.contributors,
    lowest_reporting: set.lowestReporting,
    low_reporting: set.lowReporting,
    reporting_rate: set.reportingRate,
    late_minutes: set.lateMinutes.join(' '),
    left_out: set.leftOut,
    corrected_on: set.correctedOn,
  };
}

function fromValue(
  setId: string,
  position: number,
  { organisationId, reportingRate, ...value }: ReleasedValue,
): Insertable<ReleasedValueTable> {
  return {
    ...{ set_id: setId, position, organisation_id: organisationId },
    ...{ reporting_rate: reportingRate, ...value },
  };
}
