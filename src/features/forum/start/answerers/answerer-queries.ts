import { sql } from 'kysely';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import type { ThreadTag } from '../../posts/tag-rules.ts';
import type { Size } from './answerer-rules.ts';

type Counts = ReadonlyMap<string, number>;

/** How many published entries about any of the tags each organisation has. */
export async function countEntriesAbout(db: Db, tags: readonly ThreadTag[]): Promise<Counts> {
  if (tags.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry_card as c')
    .innerJoin('entry_facet as f', 'f.entry_id', 'c.entry_id')
    .select('c.organisation_id as id')
    .select(sql<number | string>`count(distinct c.entry_id)`.as('count'))
    .where((is) =>
      is.or(tags.map(({ vocabulary, value }) => is.and({ 'f.facet': vocabulary, 'f.value': value }))),
    )
    .groupBy('c.organisation_id')
    .execute();
  return toCounts(rows);
}

/** How many answers that helped in threads about any of the tags the people of each organisation have written, where the reader reads. */
export async function countHelpedAbout(
  db: Db,
  tags: readonly ThreadTag[],
  readable: ReadonlySet<VisibilityKey>,
): Promise<Counts> {
  if (tags.length === 0) return new Map();
  const rows = await db
    .selectFrom('post as p')
    .innerJoin('thread as t', 't.id', 'p.thread_id')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .innerJoin('thread_tag as g', 'g.thread_id', 't.id')
    .select('p.author_organisation_id as id')
    .select(sql<number | string>`count(distinct p.id)`.as('count'))
    .where('p.state', '=', 'visible')
    .where('t.state', '=', 'visible')
    .where('p.helped_at', 'is not', null)
    .where('p.is_for_unnamed', '=', 0)
    .where('c.visibility', 'in', [...readable])
    .where((is) =>
      is.or(tags.map(({ vocabulary, value }) => is.and({ 'g.vocabulary': vocabulary, 'g.value': value }))),
    )
    .groupBy('p.author_organisation_id')
    .execute();
  return toCounts(rows);
}

/** How many of the entries that one organisation uses each other one uses too. */
export async function countSharedUses(db: Db, organisationId: string): Promise<Counts> {
  const rows = await db
    .selectFrom('adoption as own')
    .innerJoin('adoption as other', 'other.original_id', 'own.original_id')
    .select('other.organisation_id as id')
    .select(sql<number | string>`count(distinct other.original_id)`.as('count'))
    .where('own.organisation_id', '=', organisationId)
    .where('other.organisation_id', '!=', organisationId)
    .where('own.ended_at', 'is', null)
    .where('other.ended_at', 'is', null)
    .groupBy('other.organisation_id')
    .execute();
  return toCounts(rows);
}

export type Answerer = { id: string; slug: string; name: string; size: Size | undefined };

/** The organisations that have an active contact person, with their size. */
export async function listAnswerers(db: Db, ids: readonly string[]): Promise<readonly Answerer[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.slug', 'o.name', 'o.size_count', 'o.size_of'])
    .where('o.id', 'in', ids)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership as m')
          .innerJoin('person as p', 'p.id', 'm.person_id')
          .select('m.id')
          .whereRef('m.scope_id', '=', 'o.id')
          .where('m.role', '=', 'contact')
          .where('m.status', '=', 'approved')
          .where('p.state', '=', 'active'),
      ),
    )
    .execute();
  return rows.map(({ id, slug, name, size_count: count, size_of: of }) => ({
    id,
    slug,
    name,
    size: count === null || of === null ? undefined : { count, of },
  }));
}

/** How large the organisation says that it is. */
export async function findSize(db: Db, organisationId: string): Promise<Size | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['size_count', 'size_of'])
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!row || row.size_count === null || row.size_of === null) return undefined;
  return { count: row.size_count, of: row.size_of };
}

/** As whom the thread was begun; nothing of a question for a municipality that is not named. */
export async function findAskingOrganisation(db: Db, threadId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('post')
    .select('author_organisation_id as id')
    .where('thread_id', '=', threadId)
    .where('number', '=', 1)
    .where('is_for_unnamed', '=', 0)
    .executeTakeFirst();
  return row?.id ?? undefined;
}

/** The organisations that have a part in the thread already: they have written in it or their contact people are called to it. */
export async function listTakingPart(db: Db, threadId: string): Promise<readonly string[]> {
  const written = await db
    .selectFrom('post')
    .select('author_organisation_id as id')
    .distinct()
    .where('thread_id', '=', threadId)
    .where('state', '=', 'visible')
    .where('is_for_unnamed', '=', 0)
    .execute();
  const called = await db
    .selectFrom('post_mention as c')
    .innerJoin('post as p', 'p.id', 'c.post_id')
    .innerJoin('membership as m', 'm.person_id', 'c.person_id')
    .select('m.scope_id as id')
    .distinct()
    .where('p.thread_id', '=', threadId)
    .where('p.state', '=', 'visible')
    .where('m.role', '=', 'contact')
    .where('m.status', '=', 'approved')
    .execute();
  return [...written, ...called].flatMap(({ id }) => id ?? []);
}

function toCounts(rows: readonly { id: string | null; count: number | string }[]): Counts {
  // PostgreSQL counts in bigint, which comes as text
  return new Map(rows.flatMap(({ id, count }) => (id === null ? [] : [[id, Number(count)] as const])));
}
