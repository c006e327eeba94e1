import type { Db } from '#src/platform/app.ts';

export async function insertItemSource(
  trx: Db,
  source: { itemId: string; proposal: string; path: string | null },
): Promise<void> {
  await trx
    .insertInto('meeting_item_source')
    .values({ item_id: source.itemId, proposal: source.proposal, path: source.path })
    .execute();
}

/** Which proposals the agenda's points were, and where they can be read, by point. */
export async function listItemSources(
  db: Db,
  meetingId: string,
): Promise<ReadonlyMap<string, { proposal: string; path: string | null }>> {
  const rows = await db
    .selectFrom('meeting_item_source as s')
    .innerJoin('meeting_item as i', 'i.id', 's.item_id')
    .selectAll('s')
    .where('i.meeting_id', '=', meetingId)
    .execute();
  return new Map(rows.map(({ item_id, proposal, path }) => [item_id, { proposal, path }]));
}

/** When the network met last before the meeting; nothing when it has not. */
export async function findLastMeetingStart(
  db: Db,
  { networkId, before }: { networkId: string; before: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('meeting')
    .select(({ fn }) => fn.max('starts_at').as('at'))
    .where('network_id', '=', networkId)
    .where('state', '=', 'open')
    .where('ends_at', '<', before)
    .executeTakeFirst();
  return row?.at ?? undefined;
}
