import type { CodePurpose } from '#db/tables/accounts.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

export type CodeKey = { eMail: string; purpose: CodePurpose };

/** Puts a code in place of the one that the address had for the purpose. */
export async function replaceCode(
  db: Db,
  { eMail, purpose }: CodeKey,
  code: { hash: string; at: string; expiresAt: string },
): Promise<void> {
  const fresh = { code_hash: code.hash, tries: 0, created_at: code.at, expires_at: code.expiresAt };
  await db
    .insertInto('sign_in_code')
    .values({ e_mail: eMail, purpose, ...fresh })
    .onConflict((conflict) => conflict.columns(['e_mail', 'purpose']).doUpdateSet(fresh))
    .execute();
}

/** Counts one try before the code is compared, so that parallel guesses share the same few; nothing when none is left. */
export async function countCodeTry(
  db: Db,
  { eMail, purpose }: CodeKey,
  { now, maxTries }: { now: string; maxTries: number },
): Promise<string | undefined> {
  const row = await db
    .updateTable('sign_in_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('e_mail', '=', eMail)
    .where('purpose', '=', purpose)
    .where('tries', '<', maxTries)
    .where('expires_at', '>', now)
    .returning('code_hash')
    .executeTakeFirst();
  return row?.code_hash;
}

/** How many tries the live code has had; nothing when there is no live code. */
export async function findCodeTries(
  db: Db,
  { eMail, purpose }: CodeKey,
  now: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('sign_in_code')
    .select('tries')
    .where('e_mail', '=', eMail)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.tries;
}

/** Forgets the tries of a code that was right: the next step asks for it again. */
export async function clearCodeTries(db: Db, { eMail, purpose }: CodeKey, hash: string): Promise<void> {
  await db
    .updateTable('sign_in_code')
    .set({ tries: 0 })
    .where('e_mail', '=', eMail)
    .where('purpose', '=', purpose)
    .where('code_hash', '=', hash)
    .execute();
}

/** Takes the code away; `conflict` for everybody but the first. */
export async function consumeCode(
  db: Db,
  { eMail, purpose }: CodeKey,
  { hash, now }: { hash: string; now: string },
): Promise<void> {
  const row = await db
    .deleteFrom('sign_in_code')
    .where('e_mail', '=', eMail)
    .where('purpose', '=', purpose)
    .where('code_hash', '=', hash)
    .where('expires_at', '>', now)
    .returning('e_mail')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Sweeps codes that nobody can use any more; returns how many. */
export async function deleteExpiredCodes(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('sign_in_code')
    .where('expires_at', '<', before)
    .returning('e_mail')
    .execute();
  return rows.length;
}
