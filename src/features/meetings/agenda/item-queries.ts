import type { Selectable } from 'kysely';
import type { MeetingItemTable } from '#db/tables/meetings.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { AgendaItem } from './agenda.ts';

/** The agenda in its order. */
export async function listItems(db: Db, meetingId: string): Promise<readonly AgendaItem[]> {
  const rows = await db
    .selectFrom('meeting_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

/** The agendas of the meetings, each in its order. */
export async function listItemsOf(
  db: Db,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AgendaItem[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('meeting_item')
    .selectAll()
    .where('meeting_id', 'in', meetingIds)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const byMeeting = Map.groupBy(rows, (row) => row.meeting_id);
  return new Map([...byMeeting].map(([id, own]) => [id, own.map(toItem)]));
}

export async function insertItems(trx: Db, meetingId: string, items: readonly AgendaItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({ id: item.id, meeting_id: meetingId, ...columnsOf(item) }));
  await trx.insertInto('meeting_item').values(rows).execute();
}

/** Other items in place of all that there are. */
export async function replaceItems(trx: Db, meetingId: string, items: readonly AgendaItem[]): Promise<void> {
  await trx.deleteFrom('meeting_item').where('meeting_id', '=', meetingId).execute();
  await insertItems(trx, meetingId, items);
}

/** Writes the item anew; `not-found` when it is none of the meeting. */
export async function updateItem(trx: Db, meetingId: string, item: AgendaItem): Promise<void> {
  const row = await trx
    .updateTable('meeting_item')
    .set(columnsOf(item))
    .where('id', '=', item.id)
    .where('meeting_id', '=', meetingId)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
}

export async function updateItemOrder(trx: Db, meetingId: string, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await trx
      .updateTable('meeting_item')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .execute();
  }
}

export async function deleteItem(trx: Db, meetingId: string, id: string): Promise<void> {
  await trx.deleteFrom('meeting_item').where('id', '=', id).where('meeting_id', '=', meetingId).execute();
}

function columnsOf(item: AgendaItem) {
  return {
    position: item.position,
    session_number: item.sessionNumber,
    title: item.title,
    about: item.about,
    minutes: item.minutes,
    is_parallel: item.isParallel ? 1 : 0,
    responsible: item.responsible,
    place: item.place,
  } as const;
}

function toItem(row: Selectable<MeetingItemTable>): AgendaItem {
  return {
    id: row.id,
    position: row.position,
    sessionNumber: row.session_number,
    title: row.title,
    about: row.about,
    minutes: row.minutes,
    isParallel: row.is_parallel === 1,
    responsible: row.responsible,
    place: row.place,
  };
}
