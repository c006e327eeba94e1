import type { Db } from '#src/platform/app.ts';
import type { CardKind, ExchangeCard } from './card.ts';

export type NewCard = Pick<ExchangeCard, 'id' | 'kind' | 'topic' | 'text' | 'untilOn'> & {
  organisationId: string;
  by: string;
  at: string;
};

export async function insertCard(trx: Db, card: NewCard): Promise<void> {
  await trx
    .insertInto('exchange_card')
    .values({
      id: card.id,
      organisation_id: card.organisationId,
      kind: card.kind,
      topic: card.topic,
      text: card.text,
      until_on: card.untilOn,
      created_by: card.by,
      created_at: card.at,
    })
    .execute();
}

export async function findCard(db: Db, id: string): Promise<ExchangeCard | undefined> {
  const row = await selectCards(db).where('c.id', '=', id).executeTakeFirst();
  return row && toCard(row);
}

/** Cards that are shown on the day, the newest first; `organisationIds` narrows them. */
export async function listCards(
  db: Db,
  today: string,
  { organisationIds, limit = 100 }: { organisationIds?: readonly string[]; limit?: number } = {},
): Promise<readonly ExchangeCard[]> {
  if (organisationIds?.length === 0) return [];
  let query = selectCards(db).where('c.until_on', '>=', today);
  if (organisationIds) query = query.where('c.organisation_id', 'in', organisationIds);
  const rows = await query.orderBy('c.id', 'desc').limit(limit).execute();
  return rows.map(toCard);
}

export async function deleteCard(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('exchange_card').where('id', '=', id).execute();
}

export async function deleteCardsBefore(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('exchange_card')
    .where('until_on', '<', before.slice(0, 10))
    .returning('id')
    .execute();
  return rows.length;
}

function selectCards(db: Db) {
  return db
    .selectFrom('exchange_card as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.kind', 'c.topic', 'c.text', 'c.until_on'])
    .select(['o.id as organisation_id', 'o.slug', 'o.name']);
}

type Row = {
  id: string;
  kind: CardKind;
  topic: string;
  text: string;
  until_on: string;
  organisation_id: string;
  slug: string;
  name: string;
};

function toCard(row: Row): ExchangeCard {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, slug: row.slug, name: row.name },
    kind: row.kind,
    topic: row.topic,
    text: row.text,
    untilOn: row.until_on,
  };
}
