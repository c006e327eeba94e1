import type { Db } from '#src/platform/app.ts';
import type { ExchangeFormat } from '../exchange.ts';

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
