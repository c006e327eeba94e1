import type { Insertable, Selectable } from 'kysely';
import type { IndicatorRoundTable } from '#db/tables/indicators.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Indicator, PackageId, SchoolForm } from '../definitions/indicator.ts';
import { listIndicators } from '../definitions/indicator-queries.ts';
import { byTerm, type Term } from '../definitions/term-rules.ts';
import type { AskedIndicator, Decision, FullRound, Round } from './round.ts';

/** The rounds of the networks, the newest term first; without networks those of all. */
export async function listRounds(db: Db, networkIds?: readonly string[]): Promise<readonly Round[]> {
  if (networkIds?.length === 0) return [];
  let query = db.selectFrom('indicator_round').selectAll();
  if (networkIds) query = query.where('network_id', 'in', [...networkIds]);
  const rows = await query.orderBy('school_form').orderBy('id').execute();
  return rows.map(toRound).toSorted((a, b) => byTerm(b, a));
}

/** The round with what it asks for, or `not-found`. */
export async function getRound(db: Db, id: string): Promise<FullRound> {
  const row = await db.selectFrom('indicator_round').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  const [items, indicators] = await Promise.all([listItems(db, id), listIndicators(db)]);
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return { ...toRound(row), asked: items.flatMap((item) => toAsked(item, known.get(item.indicator_id))) };
}

type Item = Awaited<ReturnType<typeof listItems>>[number];

function listItems(db: Db, roundId: string) {
  return db
    .selectFrom('indicator_round_item')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
}

function toAsked(item: Item, indicator: Indicator | undefined): readonly AskedIndicator[] {
  const version = indicator?.versions.find((one) => one.version === item.indicator_version);
  if (!indicator || !version) return [];
  const packageId = item.package as PackageId;
  return [{ id: indicator.id, slug: indicator.slug, packageId, byGender: item.by_gender === 1, version }];
}

type NewItem = { packageId: PackageId; indicatorId: string; version: number; byGender: boolean };
type NewRound = Omit<Round, 'remindedAt' | 'closedAt' | 'releasedAt' | 'rawDeletedAt'>;

/** Writes the round with what it asks for; `conflict` when the network has one of the term and school form. */
export async function insertRound(trx: Db, round: NewRound, items: readonly NewItem[]): Promise<void> {
  const row: Insertable<IndicatorRoundTable> = {
    id: round.id,
    network_id: round.networkId,
    term: round.term,
    school_form: round.schoolForm,
    due_on: round.dueOn,
    lowest_reporting_rate: round.lowestReportingRate,
    host: round.host,
    opened_at: round.openedAt,
    reminded_at: null,
    closed_at: null,
    released_at: null,
    raw_deleted_at: null,
  };
  try {
    await trx.insertInto('indicator_round').values(row).execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', { field: 'term' }, { cause: error });
  }
  const rows = items.map((item, position) => ({
    round_id: round.id,
    package: item.packageId,
    indicator_id: item.indicatorId,
    indicator_version: item.version,
    by_gender: item.byGender ? (1 as const) : (0 as const),
    position,
  }));
  await trx.insertInto('indicator_round_item').values(rows).execute();
}

/** Says when the organisations were reminded; `conflict` when somebody else reminded them since it was read. */
export async function updateReminded(trx: Db, round: Round, at: string): Promise<void> {
  const row = await trx
    .updateTable('indicator_round')
    .set({ reminded_at: at })
    .where('id', '=', round.id)
    .where('closed_at', 'is', null)
    .where('reminded_at', round.remindedAt === null ? 'is' : '=', round.remindedAt)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'round' });
}

/** Closes the round; `conflict` when it is closed. */
export async function updateClosed(trx: Db, id: string, at: string): Promise<void> {
  const row = await trx
    .updateTable('indicator_round')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'round' });
}

/** Says since when the round's figures are shown; null when they no longer are. */
export async function updateReleased(trx: Db, id: string, at: string | null): Promise<void> {
  await trx.updateTable('indicator_round').set({ released_at: at }).where('id', '=', id).execute();
}

/** What the network has settled before its first round. */
export async function listDecisions(db: Db, networkId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('indicator_checklist')
    .selectAll()
    .where('network_id', '=', networkId)
    .execute();
  return rows.map(({ item, decision, confirmed_at }) => ({ item, decision, confirmedAt: confirmed_at }));
}

/** Writes what the network has settled, in the place of what stood there. */
export async function replaceDecisions(
  trx: Db,
  networkId: string,
  decisions: readonly (Decision & { confirmedBy: string | null })[],
): Promise<void> {
  await trx.deleteFrom('indicator_checklist').where('network_id', '=', networkId).execute();
  const rows = decisions.map(({ item, decision, confirmedAt, confirmedBy }) => ({
    ...{ network_id: networkId, item, decision },
    ...{ confirmed_at: confirmedAt, confirmed_by: confirmedBy },
  }));
  await trx.insertInto('indicator_checklist').values(rows).execute();
}

function toRound(row: Selectable<IndicatorRoundTable>): Round {
  return {
    id: row.id,
    networkId: row.network_id,
    term: row.term as Term,
    schoolForm: row.school_form as SchoolForm,
    dueOn: row.due_on,
    lowestReportingRate: row.lowest_reporting_rate,
    host: row.host,
    openedAt: row.opened_at,
    remindedAt: row.reminded_at,
    closedAt: row.closed_at,
    releasedAt: row.released_at,
    rawDeletedAt: row.raw_deleted_at,
  };
}
