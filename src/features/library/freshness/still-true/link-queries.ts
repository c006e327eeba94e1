import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** A one-time link of a mail that asks whether a text still holds. */
export type FreshnessLink = {
  entryId: string;
  revisionId: string;
  expiresAt: string;
  usedAt: string | null;
};

export async function insertLink(
  trx: Db,
  link: Omit<FreshnessLink, 'usedAt'> & { tokenHash: string; at: string },
): Promise<void> {
  await trx
    .insertInto('freshness_link')
    .values({
      token_hash: link.tokenHash,
      entry_id: link.entryId,
      revision_id: link.revisionId,
      created_at: link.at,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** The link, whatever has become of it; `not-found` for an unknown one. */
export async function getLink(db: Db, tokenHash: string): Promise<FreshnessLink> {
  const row = await db
    .selectFrom('freshness_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return {
    entryId: row.entry_id,
    revisionId: row.revision_id,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}

/** Uses the link up, and with it every other about the entry; `conflict` for everybody but the first. */
export async function updateLinkUsed(
  trx: Db,
  { tokenHash, entryId, at }: { tokenHash: string; entryId: string; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('freshness_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('token_hash')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
  await trx
    .updateTable('freshness_link')
    .set({ used_at: at })
    .where('entry_id', '=', entryId)
    .where('used_at', 'is', null)
    .execute();
}

/** Sweeps links that ended before the moment; returns how many. */
export async function deleteOldLinks(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('freshness_link')
    .where('expires_at', '<', before)
    .returning('token_hash')
    .execute();
  return rows.length;
}
