import type { EventTable } from '#db/tables/platform.ts';
import type { Db } from '../app.ts';
import { compiledOnce } from '../compiled-queries.ts';
import type { LoggedEvent } from '../registries.ts';
import type { EventKind } from './events.ts';

/** Takes the next number; the row stays locked until the transaction ends, so numbers commit in order. */
export async function nextSeq(trx: Db): Promise<number> {
  const [row] = await countOn(trx, {});
  if (!row) throw new Error('the counter of events is gone');
  return row.seq;
}

const countOn = compiledOnce((db) =>
  db
    .updateTable('event_counter')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', 'event')
    .returning('seq'),
);

export async function insertEvent(trx: Db, event: LoggedEvent): Promise<void> {
  await insertRow(trx, {
    seq: event.seq,
    at: event.at,
    actor_id: event.actorId,
    kind: event.kind,
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    data: JSON.stringify(event.data),
  });
}

const insertRow = compiledOnce(
  (db, { seq, at, actor_id, kind, subject_type, subject_id, data }: EventTable) =>
    db.insertInto('event').values({ seq, at, actor_id, kind, subject_type, subject_id, data }),
);

/** Remembers the number as that of the newest event after which readers may see something else. */
export async function updateVisibleSeq(trx: Db, seq: number): Promise<void> {
  await countVisible(trx, { seq });
}

const countVisible = compiledOnce((db, { seq }: { seq: number }) =>
  db.updateTable('event_counter').set({ seq }).where('id', '=', 'visible'),
);

/** The newest committed number, 0 in an empty log. */
export function findNewestSeq(db: Db): Promise<number> {
  return findCounter(db, 'event');
}

/** The number of the newest event after which readers may see something else: what is kept of pages holds as long as it stands. */
export function findVisibleSeq(db: Db): Promise<number> {
  return findCounter(db, 'visible');
}

async function findCounter(db: Db, id: 'event' | 'visible'): Promise<number> {
  const [row] = await counter(db, { id });
  return row?.seq ?? 0;
}

const counter = compiledOnce((db, { id }: { id: 'event' | 'visible' }) =>
  db.selectFrom('event_counter').select('seq').where('id', '=', id),
);

/** Events after `seq` in order, at most `limit`. */
export async function listEventsAfter(db: Db, seq: number, limit: number): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(toEvent);
}

/** The subjects of a type that the log names after `seq`. */
export async function listChangedSubjects(
  db: Db,
  type: string,
  afterSeq: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('event')
    .select('subject_id as id')
    .distinct()
    .where('seq', '>', afterSeq)
    .where('subject_type', '=', type)
    .execute();
  return rows.map(({ id }) => id);
}

export async function findEvent(db: Db, seq: number): Promise<LoggedEvent | undefined> {
  const row = await db.selectFrom('event').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row && toEvent(row);
}

function toEvent(row: EventTable): LoggedEvent {
  return {
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    kind: row.kind as EventKind,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    data: JSON.parse(row.data),
  };
}
