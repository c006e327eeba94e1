import type { Db } from '#src/platform/app.ts';
import { daysOfTerm, type ExchangeFormat } from '../exchange.ts';

export type PerTerm = ReadonlyMap<ExchangeFormat, number>;

/** How many of each form the organisation says that it can receive in a term; what it has not said is left out. */
export async function findPerTerm(db: Db, organisationId: string): Promise<PerTerm> {
  const rows = await db
    .selectFrom('exchange_capacity')
    .select(['format', 'per_term'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Map(rows.map(({ format, per_term }) => [format, per_term]));
}

export async function replacePerTerm(trx: Db, organisationId: string, perTerm: PerTerm): Promise<void> {
  await trx.deleteFrom('exchange_capacity').where('organisation_id', '=', organisationId).execute();
  const rows = [...perTerm].map(([format, count]) => ({
    organisation_id: organisationId,
    format,
    per_term: count,
  }));
  if (rows.length > 0) await trx.insertInto('exchange_capacity').values(rows).execute();
}

/** How many an organisation has a day for, and how many it has said yes to that have none yet. */
export type TakenOn = { booked: number; undated: number };

/** How many the organisation has taken on in the term, by form: by their day, and while they have none by when they were asked. */
export async function countTakenOn(
  db: Db,
  organisationId: string,
  term: string,
): Promise<ReadonlyMap<ExchangeFormat, TakenOn>> {
  const { from, to } = daysOfTerm(term);
  const rows = await db
    .selectFrom('exchange_request')
    .select('format')
    .select(({ fn }) => fn.countAll<number | string>().as('all'))
    .select(({ fn }) => fn.count<number | string>('booked_on').as('booked'))
    .where('to_organisation_id', '=', organisationId)
    .where('state', 'in', ['accepted', 'booked', 'done'])
    .where((is) =>
      is.or([
        is.and([is('booked_on', '>=', from), is('booked_on', '<=', to)]),
        is.and([is('booked_on', 'is', null), is('term', '=', term)]),
      ]),
    )
    .groupBy('format')
    .execute();
  return new Map(
    rows.map(({ format, all, booked }) => [
      format,
      { booked: Number(booked), undated: Number(all) - Number(booked) },
    ]),
  );
}
