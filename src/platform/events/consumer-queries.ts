import type { ConsumerTable } from '#db/tables/platform.ts';
import type { Db } from '../app.ts';

export type ConsumerState = {
  name: string;
  cursor: number;
  attempts: number;
  nextTryAt: string | null;
  lastError: string | null;
};
export type DeadLetter = { consumer: string; seq: number; parkedAt: string; lastError: string };

/** Makes the consumer's row, at the log's beginning, unless it stands. */
export async function insertConsumer(db: Db, name: string): Promise<void> {
  await db
    .insertInto('consumer')
    .values({ name, cursor: 0, attempts: 0 })
    .onConflict((oc) => oc.column('name').doNothing())
    .execute();
}

/** Whether the log has gone on since the consumer's cursor: a look that writes nothing. */
export async function isBehind(db: Db, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('consumer')
    .innerJoin('event_counter', (join) => join.on('event_counter.id', '=', 'event'))
    .select('consumer.name')
    .where('consumer.name', '=', name)
    .whereRef('consumer.cursor', '<', 'event_counter.seq')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes or renews the lease; nothing when another process holds it or the next try is not due. */
export async function leaseConsumer(
  db: Db,
  name: string,
  lease: { owner: string; now: string; until: string },
): Promise<ConsumerState | undefined> {
  const row = await db
    .updateTable('consumer')
    .set({ lease_owner: lease.owner, lease_until: lease.until })
    .where('name', '=', name)
    .where((eb) =>
      eb.or([
        eb('lease_owner', 'is', null),
        eb('lease_owner', '=', lease.owner),
        eb('lease_until', '<=', lease.now),
      ]),
    )
    .where((eb) => eb.or([eb('next_try_at', 'is', null), eb('next_try_at', '<=', lease.now)]))
    .returningAll()
    .executeTakeFirst();
  return row && toState(row);
}

/** Moves the cursor from one place to the next; false when another process has moved it or taken the lease. */
export async function moveCursor(
  trx: Db,
  move: { name: string; owner: string; from: number; to: number; leaseUntil: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('consumer')
    .set({
      cursor: move.to,
      attempts: 0,
      next_try_at: null,
      last_error: null,
      lease_until: move.leaseUntil,
    })
    .where('name', '=', move.name)
    .where('lease_owner', '=', move.owner)
    .where('cursor', '=', move.from)
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateFailure(
  db: Db,
  failure: { name: string; owner: string; attempts: number; nextTryAt: string; lastError: string },
): Promise<void> {
  await db
    .updateTable('consumer')
    .set({ attempts: failure.attempts, next_try_at: failure.nextTryAt, last_error: failure.lastError })
    .where('name', '=', failure.name)
    .where('lease_owner', '=', failure.owner)
    .execute();
}

export async function releaseConsumer(db: Db, name: string, owner: string): Promise<void> {
  await db
    .updateTable('consumer')
    .set({ lease_owner: null, lease_until: null })
    .where('name', '=', name)
    .where('lease_owner', '=', owner)
    .execute();
}

export async function insertDeadLetter(trx: Db, letter: DeadLetter): Promise<void> {
  await trx
    .insertInto('consumer_dead')
    .values({
      consumer: letter.consumer,
      seq: letter.seq,
      parked_at: letter.parkedAt,
      last_error: letter.lastError,
    })
    .execute();
}

/** Keeps what went wrong this time; false when the event is not parked. */
export async function updateDeadLetter(
  db: Db,
  letter: Pick<DeadLetter, 'consumer' | 'seq' | 'lastError'>,
): Promise<boolean> {
  const row = await db
    .updateTable('consumer_dead')
    .set({ last_error: letter.lastError })
    .where('consumer', '=', letter.consumer)
    .where('seq', '=', letter.seq)
    .returning('seq')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the parked event away; false when it is not there. */
export async function deleteDeadLetter(trx: Db, consumer: string, seq: number): Promise<boolean> {
  const row = await trx
    .deleteFrom('consumer_dead')
    .where('consumer', '=', consumer)
    .where('seq', '=', seq)
    .returning('seq')
    .executeTakeFirst();
  return row !== undefined;
}

export async function listDeadLetters(db: Db, limit: number): Promise<DeadLetter[]> {
  const rows = await db
    .selectFrom('consumer_dead')
    .selectAll()
    .orderBy('parked_at')
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    consumer: row.consumer,
    seq: row.seq,
    parkedAt: row.parked_at,
    lastError: row.last_error,
  }));
}

export async function countDeadLetters(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('consumer_dead')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function listConsumers(db: Db): Promise<ConsumerState[]> {
  const rows = await db.selectFrom('consumer').selectAll().orderBy('name').execute();
  return rows.map(toState);
}

function toState(row: ConsumerTable): ConsumerState {
  return {
    name: row.name,
    cursor: row.cursor,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    lastError: row.last_error,
  };
}
