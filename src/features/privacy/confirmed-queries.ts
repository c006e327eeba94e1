import type { Db } from '#src/platform/app.ts';

/** What SQLite takes in one list. */
const most = 500;

/** Those of the digests that somebody has confirmed. */
export async function findConfirmed(db: Db, digests: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < digests.length; at += most) {
    const rows = await db
      .selectFrom('confirmed_text')
      .select('digest')
      .where('digest', 'in', digests.slice(at, at + most))
      .execute();
    for (const { digest } of rows) found.add(digest);
  }
  return found;
}

/** Keeps that somebody has looked at it; who was first stands. */
export async function insertConfirmed(
  trx: Db,
  { digest, rule, by, at }: { digest: string; rule: string; by: string | null; at: string },
): Promise<void> {
  await trx
    .insertInto('confirmed_text')
    .values({ digest, rule, confirmed_by: by, confirmed_at: at })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute();
}

/** Deletes what was confirmed before the time; returns how many. */
export async function deleteConfirmedBefore(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('confirmed_text')
    .where('confirmed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
