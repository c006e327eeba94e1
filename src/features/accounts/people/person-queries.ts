import type { PersonState, PersonTable } from '#db/tables/accounts.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';

export type PersonRecord = {
  id: string;
  name: string;
  eMail: string;
  state: PersonState;
  createdAt: string;
  confirmedAt: string;
  askedAt: string | null;
};

export async function findPerson(db: Db, id: string): Promise<PersonRecord | undefined> {
  const [row] = await personById(db, { id });
  return row && toPerson(row);
}

const personById = compiledOnce((db, { id }: { id: string }) =>
  db.selectFrom('person').selectAll().where('id', '=', id),
);

export async function getPerson(db: Db, id: string): Promise<PersonRecord> {
  const person = await findPerson(db, id);
  if (!person) throw new DomainError('not-found');
  return person;
}

export async function findPersonByAddress(db: Db, eMail: string): Promise<PersonRecord | undefined> {
  const row = await db.selectFrom('person').selectAll().where('e_mail', '=', eMail).executeTakeFirst();
  return row && toPerson(row);
}

/** Adds an awake person; `conflict` when the address is taken. */
export async function insertPerson(
  db: Db,
  { id, name, eMail, at }: { id: string; name: string; eMail: string; at: string },
): Promise<void> {
  try {
    await db
      .insertInto('person')
      .values({
        id,
        name,
        sort_key: sortKey(name),
        e_mail: eMail,
        state: 'active',
        created_at: at,
        confirmed_at: at,
        asked_at: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

export async function updatePersonName(db: Db, id: string, name: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ name, sort_key: sortKey(name) })
    .where('id', '=', id)
    .execute();
}

/** Moves the account on; `conflict` when it is not in the state any more. */
export async function updatePersonState(
  db: Db,
  id: string,
  { from, to }: { from: PersonState; to: PersonState },
): Promise<void> {
  const row = await db
    .updateTable('person')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** "Yes, I still work here": the question is answered. */
export async function updatePersonConfirmed(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('person').set({ confirmed_at: at, asked_at: null }).where('id', '=', id).execute();
}

/** Marks the question as asked, once: false when it has been asked or answered meanwhile. */
export async function updatePersonAsked(
  db: Db,
  id: string,
  { at, confirmedBefore }: { at: string; confirmedBefore: string },
): Promise<boolean> {
  const row = await db
    .updateTable('person')
    .set({ asked_at: at })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where('asked_at', 'is', null)
    .where('confirmed_at', '<', confirmedBefore)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Awake people whose latest confirmation is older, and who have not been asked. */
export async function listPeopleToAsk(db: Db, confirmedBefore: string): Promise<PersonRecord[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('state', '=', 'active')
    .where('confirmed_at', '<', confirmedBefore)
    .where('asked_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toPerson);
}

/** Puts to sleep whoever has let the question lie since before the moment: false when the answer came first. */
export async function updatePersonAsleep(db: Db, id: string, askedBefore: string): Promise<boolean> {
  const row = await db
    .updateTable('person')
    .set({ state: 'asleep' })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where('asked_at', '<', askedBefore)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function listPeopleWithoutAnswer(db: Db, askedBefore: string): Promise<PersonRecord[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('state', '=', 'active')
    .where('asked_at', '<', askedBefore)
    .orderBy('id')
    .execute();
  return rows.map(toPerson);
}

function toPerson(row: PersonTable): PersonRecord {
  return {
    id: row.id,
    name: row.name,
    eMail: row.e_mail,
    state: row.state,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
    askedAt: row.asked_at,
  };
}
