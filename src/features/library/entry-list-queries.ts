import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#db/tables/index.ts';
import type { Db } from '#src/platform/app.ts';
import type { EntryCard } from './entry.ts';
import { foldWords } from './entry-facets.ts';
import type { EntryFilter, EntrySort, Facet } from './entry-list.ts';

export type CardPosition = { key: string; id: string };
type Cards = SelectQueryBuilder<Database, 'entry_card', object>;

const sortColumns = {
  title: { column: 'entry_card.title_key', direction: 'asc' },
  newest: { column: 'entry_card.published_at', direction: 'desc' },
  confirmed: { column: 'entry_card.confirmed_day', direction: 'desc' },
} as const satisfies Record<EntrySort, { column: `entry_card.${string}`; direction: 'asc' | 'desc' }>;

/** Published entries under the filter, `limit` of them after the position; each with the position to go on from. */
export async function listCards(
  db: Db,
  { filter, words, sort, after, limit }: CardRequest,
): Promise<readonly { card: EntryCard; position: CardPosition }[]> {
  const { column, direction } = sortColumns[sort];
  const compare = direction === 'asc' ? '>' : '<';
  let query = narrowed(db, filter, words)
    .innerJoin('organisation', 'organisation.id', 'entry_card.organisation_id')
    .selectAll('entry_card')
    .select([
      'organisation.slug as organisation_slug',
      'organisation.name as organisation_name',
      `${column} as sort_value`,
    ])
    .orderBy(column, direction)
    .orderBy('entry_card.entry_id', direction)
    .limit(limit);
  if (after !== undefined) {
    query = query.where((e) =>
      e.or([
        e(column, compare, after.key),
        e.and([e(column, '=', after.key), e('entry_card.entry_id', compare, after.id)]),
      ]),
    );
  }
  const rows = await query.execute();
  const [tiers, codes] = await Promise.all([
    valuesOf(
      db,
      'tier',
      rows.map(({ entry_id }) => entry_id),
    ),
    municipalityCodes(
      db,
      rows.map(({ organisation_id }) => organisation_id),
    ),
  ]);
  return rows.map((row) => ({
    position: { key: String(row.sort_value ?? ''), id: row.entry_id },
    card: {
      id: row.entry_id,
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      kind: row.kind as EntryCard['kind'],
      status: row.status as EntryCard['status'],
      use: row.use as EntryCard['use'],
      label: row.label as EntryCard['label'],
      origin: row.origin as EntryCard['origin'],
      organisation: {
        slug: row.organisation_slug,
        name: row.organisation_name,
        municipalityCodes: codes.get(row.organisation_id) ?? [],
      },
      tiers: tiers.get(row.entry_id) ?? [],
      endDay: row.end_day,
      sourceYear: row.source_year,
      confirmedDay: row.confirmed_day,
      reviewBy: row.review_by,
      publishedAt: row.published_at,
      isExample: row.is_example === 1,
    },
  }));
}

type CardRequest = {
  filter: EntryFilter;
  words: string;
  sort: EntrySort;
  after: CardPosition | undefined;
  limit: number;
};

/** How many published entries pass the filter. */
export async function countCards(db: Db, filter: EntryFilter, words: string): Promise<number> {
  const row = await narrowed(db, filter, words)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many of the entries under the filter have each value of the facets. */
export async function countValues(
  db: Db,
  facets: readonly Facet[],
  filter: EntryFilter,
  words: string,
): Promise<readonly { facet: Facet; value: string; count: number }[]> {
  if (facets.length === 0) return [];
  let query = db
    .selectFrom('entry_facet')
    .select((e) => ['facet', 'value', e.fn.countAll<number>().as('count')])
    .where('facet', 'in', [...facets])
    .groupBy(['facet', 'value']);
  if (words !== '' || Object.keys(filter).length > 0) {
    query = query.where('entry_id', 'in', narrowed(db, filter, words).select('entry_card.entry_id'));
  }
  const rows = await query.execute();
  return rows.map(({ facet, value, count }) => ({ facet: facet as Facet, value, count: Number(count) }));
}

/** The entries that share a facet's values with others: titles for "related" and feeds. */
export async function listCardsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly { id: string; slug: string; title: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('entry_card')
    .select(['entry_id as id', 'slug', 'title'])
    .where('entry_id', 'in', [...ids])
    .orderBy('title_key')
    .execute();
}

function narrowed(db: Db, filter: EntryFilter, words: string): Cards {
  let query: Cards = db.selectFrom('entry_card');
  for (const [facet, values] of Object.entries(filter)) {
    if (values === undefined || values.length === 0) continue;
    query = query.where('entry_card.entry_id', 'in', (from) =>
      from
        .selectFrom('entry_facet')
        .select('entry_facet.entry_id')
        .where('facet', '=', facet)
        .where('value', 'in', [...values]),
    );
  }
  for (const word of foldWords(words).split(' ').filter(Boolean).slice(0, 12)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`${sql.ref('entry_card.search_text')} like ${pattern} escape '\\'`);
  }
  return query;
}

async function valuesOf(
  db: Db,
  facet: Facet,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry_facet')
    .select(['entry_id', 'value'])
    .where('facet', '=', facet)
    .where('entry_id', 'in', [...entryIds])
    .execute();
  return grouped(rows.map(({ entry_id, value }) => [entry_id, value]));
}

async function municipalityCodes(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_municipality')
    .selectAll()
    .where('organisation_id', 'in', [...new Set(organisationIds)])
    .orderBy('municipality_code')
    .execute();
  return grouped(rows.map(({ organisation_id, municipality_code }) => [organisation_id, municipality_code]));
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, rows]) => [key, rows.map(([, value]) => value)]));
}
