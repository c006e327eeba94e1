import { sortKey } from '#src/lib/sort-key.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';

/** Somebody who may be called on, as the suggestions name them. */
export type Callable = { personId: string; name: string; sortKey: string };
/** What people do for an organisation or a network, called on by that instead of by name. */
export type CallableFunction = { role: 'contact' | 'coordinator'; scopeId: string; scopeName: string };

const activeMembers = (db: Db) =>
  db
    .selectFrom('person as p')
    .select(['p.id as personId', 'p.name', 'p.sort_key as sortKey'])
    .where('p.state', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership as m')
          .select('m.id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.status', '=', 'approved'),
      ),
    );

/** Members of exactly one of the names. */
export async function findNamed(db: Db, names: readonly string[]): Promise<readonly Callable[]> {
  if (names.length === 0) return [];
  return activeMembers(db).where('p.sort_key', 'in', names.map(sortKey)).limit(50).execute();
}

/** Members whose name holds the words. */
export async function searchNamed(db: Db, words: string, limit: number): Promise<readonly Callable[]> {
  return activeMembers(db)
    .where('p.sort_key', 'like', `%${sortKey(words)}%`)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .limit(limit)
    .execute();
}

/** For which organisations and networks each of the people works. */
export async function listPlacesOf(
  db: Db,
  personIds: readonly string[],
): Promise<readonly { personId: string; name: string }[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('membership as m')
    .leftJoin('organisation as o', 'o.id', 'm.scope_id')
    .leftJoin('network as n', 'n.id', 'm.scope_id')
    .select(({ fn }) => ['m.person_id as personId', fn.coalesce('o.name', 'n.name').as('name')])
    .distinct()
    .where('m.person_id', 'in', personIds)
    .where('m.status', '=', 'approved')
    .orderBy('name')
    .execute();
  return rows.flatMap(({ personId, name }) => (name === null ? [] : [{ personId, name }]));
}

/** The organisations that have contact people and the networks that have coordinators. */
export async function listFunctions(db: Db): Promise<readonly CallableFunction[]> {
  const rows = await db
    .selectFrom('membership as m')
    .leftJoin('organisation as o', 'o.id', 'm.scope_id')
    .leftJoin('network as n', 'n.id', 'm.scope_id')
    .select(['m.role', 'm.scope_id as scopeId', 'o.name as organisation', 'n.name as network'])
    .distinct()
    .where('m.status', '=', 'approved')
    .where('m.role', 'in', ['contact', 'coordinator'])
    .execute();
  return rows.flatMap(({ role, scopeId, organisation, network }) => {
    const scopeName = organisation ?? network;
    if (scopeName === null || (role !== 'contact' && role !== 'coordinator')) return [];
    return [{ role, scopeId, scopeName }];
  });
}

/** Who does it. */
export async function listDoing(
  db: Db,
  { role, scopeId }: Pick<CallableFunction, 'role' | 'scopeId'>,
): Promise<readonly Callable[]> {
  return activeMembers(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership as m')
          .select('m.id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.role', '=', role)
          .where('m.scope_id', '=', scopeId)
          .where('m.status', '=', 'approved'),
      ),
    )
    .execute();
}

/** Who reads the categories where the person's name stands under a post. */
export async function listWrittenWhere(db: Db, personId: string): Promise<readonly VisibilityKey[]> {
  const rows = await db
    .selectFrom('post as p')
    .innerJoin('thread as t', 't.id', 'p.thread_id')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .select('c.visibility')
    .distinct()
    .where('p.author_id', '=', personId)
    .where('p.state', '=', 'visible')
    .where('t.state', '=', 'visible')
    .where('p.is_for_unnamed', '=', 0)
    .execute();
  return rows.map(({ visibility }) => visibility as VisibilityKey);
}

/** Notes whom a post calls on, each once; returns those who were not called on before. */
export async function insertMentions(
  trx: Db,
  { postId, personIds, at }: { postId: string; personIds: readonly string[]; at: string },
): Promise<readonly string[]> {
  if (personIds.length === 0) return [];
  const rows = await trx
    .insertInto('post_mention')
    .values(personIds.map((personId) => ({ post_id: postId, person_id: personId, at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}
