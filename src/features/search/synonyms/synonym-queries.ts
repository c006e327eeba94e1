import { sortKey } from '#src/lib/sort-key.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { type PortalSynonyms, wordRoles } from './synonyms-of-portal.ts';

type Head = { id: string; saves: number; changed_at: string };

/** The groups that hold, by the word that is shown. */
export async function listSynonyms(db: Db): Promise<readonly PortalSynonyms[]> {
  const heads = await db
    .selectFrom('synonym_group as head')
    .innerJoin('synonym_word as shown', (join) =>
      join.onRef('shown.group_id', '=', 'head.id').on('shown.role', '=', 'shown'),
    )
    .select(['head.id', 'head.saves', 'head.changed_at'])
    .where('head.removed_at', 'is', null)
    .orderBy('shown.sort_key')
    .orderBy('head.id')
    .execute();
  return withWords(db, heads);
}

/** The group, also one that was removed lately. */
export async function getSynonyms(db: Db, id: string): Promise<PortalSynonyms & { isRemoved: boolean }> {
  const head = await db.selectFrom('synonym_group').selectAll().where('id', '=', id).executeTakeFirst();
  const [group] = head ? await withWords(db, [head]) : [];
  if (!head || !group) throw new DomainError('not-found');
  return { ...group, isRemoved: head.removed_at !== null };
}

async function withWords(db: Db, heads: readonly Head[]): Promise<PortalSynonyms[]> {
  if (heads.length === 0) return [];
  const rows = await db
    .selectFrom('synonym_word')
    .select(['group_id', 'role', 'word'])
    .where(
      'group_id',
      'in',
      heads.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  const wordsOf = Map.groupBy(rows, ({ group_id }) => group_id);
  return heads.map(({ id, saves, changed_at }) => {
    const own = wordsOf.get(id) ?? [];
    const words = (role: string) => own.filter((row) => row.role === role).map(({ word }) => word);
    const [shown = ''] = words('shown');
    return {
      id,
      saves,
      changedAt: changed_at,
      shown,
      equal: words('equal'),
      silent: words('silent'),
      broader: words('broader'),
    };
  });
}

type Written = { id: string; by: string | null; at: string };

/** Stores a new group. */
export async function insertSynonyms(trx: Db, { id, by, at }: Written, group: SynonymGroup): Promise<void> {
  await trx
    .insertInto('synonym_group')
    .values({ id, changed_by: by, changed_at: at, removed_at: null })
    .execute();
  await insertWords(trx, id, group);
}

/** Changes a group that is as it was read; otherwise `conflict`. */
export async function updateSynonyms(
  trx: Db,
  { id, saves, by, at }: Written & { saves: number },
  group: SynonymGroup,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('synonym_group')
    .set({ saves: saves + 1, changed_by: by, changed_at: at })
    .where('id', '=', id)
    .where('saves', '=', saves)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('conflict', { type: 'synonyms' });
  await trx.deleteFrom('synonym_word').where('group_id', '=', id).execute();
  await insertWords(trx, id, group);
}

async function insertWords(trx: Db, groupId: string, group: SynonymGroup): Promise<void> {
  const parts = { ...group, shown: [group.shown] };
  const rows = wordRoles.flatMap((role) =>
    parts[role].map((word, position) => ({
      group_id: groupId,
      role,
      position,
      word,
      sort_key: sortKey(word),
    })),
  );
  await trx.insertInto('synonym_word').values(rows).execute();
}

/** Removes a group, or brings it back; `conflict` when it is so already. */
export async function updateSynonymsRemoved(
  trx: Db,
  { id, by, at, isRemoved }: Written & { isRemoved: boolean },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('synonym_group')
    .set({ removed_at: isRemoved ? at : null, changed_by: by, changed_at: at })
    .where('id', '=', id)
    .where('removed_at', isRemoved ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('conflict', { type: 'synonyms' });
}

/** Takes away the groups that were removed before the moment; returns how many. */
export async function deleteRemovedGroups(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('synonym_group')
    .where('removed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
