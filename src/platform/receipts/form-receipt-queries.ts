import type { Db } from '../app.ts';
import { compiledOnce } from '../compiled-queries.ts';

/** Claims the key; false when the person has sent this form before. */
export async function insertReceipt(
  trx: Db,
  receipt: { key: string; personId: string; now: string },
): Promise<boolean> {
  const rows = await claim(trx, receipt);
  return rows.length > 0;
}

const claim = compiledOnce((db, { key, personId, now }: { key: string; personId: string; now: string }) =>
  db
    .insertInto('form_receipt')
    .values({ key, person_id: personId, location: '', created_at: now })
    .onConflict((oc) => oc.columns(['key', 'person_id']).doNothing())
    .returning('key'),
);

export async function updateReceipt(
  trx: Db,
  receipt: { key: string; personId: string; location: string },
): Promise<void> {
  await trx
    .updateTable('form_receipt')
    .set({ location: receipt.location })
    .where('key', '=', receipt.key)
    .where('person_id', '=', receipt.personId)
    .execute();
}

export async function deleteReceipt(trx: Db, receipt: { key: string; personId: string }): Promise<void> {
  await trx
    .deleteFrom('form_receipt')
    .where('key', '=', receipt.key)
    .where('person_id', '=', receipt.personId)
    .execute();
}

/** Where the form led when it was sent the first time. */
export async function getReceiptLocation(db: Db, key: string, personId: string): Promise<string> {
  const row = await db
    .selectFrom('form_receipt')
    .select('location')
    .where('key', '=', key)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.location;
}

export async function deleteReceiptsBefore(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('form_receipt')
    .where('created_at', '<', before)
    .returning('key')
    .execute();
  return rows.length;
}
