import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** A link that ends mails of one kind. */
export type Unsubscribe = {
  personId: string;
  /** A follow's id, `personal`, `daily`, `weekly` or `week`. */
  what: string;
  /** When it was used, and how often the mails came before. */
  usedAt: string | null;
  was: string | null;
};

/** Lets the link of a mail work; a mail that is written again has the same. */
export async function insertUnsubscribe(
  db: Db,
  link: { hash: string; personId: string; what: string; at: string },
): Promise<void> {
  await db
    .insertInto('unsubscribe')
    .values({
      token_hash: link.hash,
      person_id: link.personId,
      what: link.what,
      created_at: link.at,
      used_at: null,
      was: null,
    })
    .onConflict((oc) => oc.column('token_hash').doNothing())
    .execute();
}

/** The link behind the hash; `not-found` when there is none. */
export async function getUnsubscribe(db: Db, hash: string): Promise<Unsubscribe> {
  const row = await db
    .selectFrom('unsubscribe')
    .selectAll()
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return { personId: row.person_id, what: row.what, usedAt: row.used_at, was: row.was };
}

/** Marks the link as used or as undone; false when that was done before. */
export async function updateUsed(
  trx: Db,
  hash: string,
  used: { at: string; was: string } | null,
): Promise<boolean> {
  const row = await trx
    .updateTable('unsubscribe')
    .set({ used_at: used?.at ?? null, was: used?.was ?? null })
    .where('token_hash', '=', hash)
    .where('used_at', used ? 'is' : 'is not', null)
    .returning('token_hash')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteUnsubscribesBefore(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('unsubscribe')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
