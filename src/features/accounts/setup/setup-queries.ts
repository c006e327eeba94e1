import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** Whether anybody runs the portal already. */
export async function hasAdmin(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('role', '=', 'admin')
    .where('status', '=', 'approved')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts the token in place of every earlier one. */
export async function replaceSetupToken(
  db: Db,
  { hash, at, expiresAt }: { hash: string; at: string; expiresAt: string },
): Promise<void> {
  await db.deleteFrom('setup_token').execute();
  await db
    .insertInto('setup_token')
    .values({ token_hash: hash, created_at: at, expires_at: expiresAt, used_at: null })
    .execute();
}

/** Whether the token could be used now; looking uses nothing up. */
export async function isSetupTokenOpen(db: Db, hash: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('setup_token')
    .select('token_hash')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the token up; `conflict` for everybody but the first. */
export async function useSetupToken(db: Db, hash: string, now: string): Promise<void> {
  const row = await db
    .updateTable('setup_token')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}
