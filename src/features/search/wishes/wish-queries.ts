import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Wish } from './wish.ts';

/** The networks of the organisations that serve the municipality. */
export async function listNetworkIdsIn(db: Db, municipalityCode: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('organisation_municipality as served')
    .innerJoin('network_organisation as member', 'member.organisation_id', 'served.organisation_id')
    .select('member.network_id')
    .distinct()
    .where('served.municipality_code', '=', municipalityCode)
    .execute();
  return rows.map(({ network_id }) => network_id);
}

type NewWish = { id: string; words: string; hoped: string; municipalityCode: string | null; at: string };

/** Stores a wish and whom it goes to. */
export async function insertWish(trx: Db, wish: NewWish, networkIds: readonly string[]): Promise<void> {
  const { id, words, hoped, municipalityCode, at } = wish;
  await trx
    .insertInto('search_wish')
    .values({ id, words, hoped, municipality_code: municipalityCode, sent_at: at })
    .execute();
  const rows = networkIds.map((network_id) => ({ wish_id: id, network_id }));
  if (rows.length > 0) await trx.insertInto('search_wish_network').values(rows).execute();
}

/** What was sent to the network: first what nobody has handled, the newest first. */
export async function listWishes(db: Db, networkId: string, limit: number): Promise<readonly Wish[]> {
  const rows = await db
    .selectFrom('search_wish_network as sent')
    .innerJoin('search_wish as wish', 'wish.id', 'sent.wish_id')
    .leftJoin('municipality', 'municipality.code', 'wish.municipality_code')
    .select(['wish.id', 'wish.words', 'wish.hoped', 'wish.sent_at', 'sent.handled_at'])
    .select('municipality.name_short')
    .where('sent.network_id', '=', networkId)
    .orderBy('sent.handled_at', (order) => order.desc().nullsFirst())
    .orderBy('wish.sent_at', 'desc')
    .orderBy('wish.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, words, hoped, sent_at, handled_at, name_short }) => ({
    id,
    words,
    hoped,
    municipality: name_short ?? undefined,
    sentAt: sent_at,
    handledAt: handled_at,
  }));
}

/** How many wait in each of the networks, and since when; networks where none waits are left out. */
export async function countOpenWishes(
  db: Db,
  networkIds: readonly string[],
): Promise<readonly { networkId: string; count: number; since: string }[]> {
  if (networkIds.length === 0) return [];
  const rows = await db
    .selectFrom('search_wish_network as sent')
    .innerJoin('search_wish as wish', 'wish.id', 'sent.wish_id')
    .select('sent.network_id')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('wish.sent_at').as('since')])
    .where('sent.network_id', 'in', networkIds)
    .where('sent.handled_at', 'is', null)
    .groupBy('sent.network_id')
    .execute();
  return rows.map(({ network_id, count, since }) => ({ networkId: network_id, count: Number(count), since }));
}

/** Marks a wish as handled in the network, or as waiting again (`at` = null); `conflict` when it is so already. */
export async function updateWishHandled(
  db: Db,
  { wishId, networkId, at, by }: { wishId: string; networkId: string; at: string | null; by: string | null },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('search_wish_network')
    .set({ handled_at: at, handled_by: by })
    .where('wish_id', '=', wishId)
    .where('network_id', '=', networkId)
    .where('handled_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('conflict', { type: 'wish' });
}

/** Takes away the wishes that were sent before the moment; returns how many. */
export async function deleteOldWishes(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('search_wish')
    .where('sent_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
