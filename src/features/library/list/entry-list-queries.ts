import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#db/tables/index.ts';
import type { LibraryTables } from '#db/tables/library.ts';
import type { Cursor } from '#src/lib/paging.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { EntryCard, OrganisationName } from '../entry/entry.ts';
import { findOrganisationNamesById } from '../storage/reference-queries.ts';
import type { EntryFilter, EntrySort, Facet } from './entry-list.ts';

type Cards = SelectQueryBuilder<Database, 'entry_card', object>;

/** The orders that stand in the cards. */
type StoredSort = Exclude<EntrySort, 'relevance'>;

const sortColumns = {
  title: { column: 'entry_card.title_key', direction: 'asc' },
  newest: { column: 'entry_card.published_at', direction: 'desc' },
  confirmed: { column: 'entry_card.confirmed_day', direction: 'desc' },
} as const satisfies Record<StoredSort, { column: `entry_card.${string}`; direction: 'asc' | 'desc' }>;

type Placed = { card: EntryCard; position: Cursor };

/**
 * Published entries under the filter, `limit` of them after the position; each with the position to go on from.
 * In the order of titles, what is in doubt today, or over, comes after everything that is sure.
 */
export async function listCards(db: Db, request: CardRequest): Promise<readonly Placed[]> {
  const { sort, after, limit, today } = request;
  if (sort !== 'title' || today === undefined) return listPart(db, request);
  const place = after && ([after[0].slice(1), after[1]] as const);
  const isAmongDoubted = after?.[0].startsWith(partMarks.doubted) ?? false;
  const sure = isAmongDoubted ? [] : await listPart(db, { ...request, after: place }, 'sure');
  if (sure.length >= limit) return sure;
  const rest = { ...request, limit: limit - sure.length, after: isAmongDoubted ? place : undefined };
  return [...sure, ...(await listPart(db, rest, 'doubted'))];
}

/** Begins a position, so that it says in which part the list goes on. */
const partMarks = { sure: '0', doubted: '1' } as const;

async function listPart(
  db: Db,
  { filter, among, sort, after, limit, isCommon, today = '' }: CardRequest,
  part?: keyof typeof partMarks,
): Promise<readonly Placed[]> {
  const { column, direction } = sortColumns[sort];
  const compare = direction === 'asc' ? '>' : '<';
  let query = narrowed(db, filter, among, isCommon)
    .selectAll('entry_card')
    .orderBy(column, direction)
    .orderBy('entry_card.entry_id', direction)
    .limit(limit);
  if (part !== undefined) {
    query = query.where((e) => {
      const isOver = e('entry_card.status', 'in', ['ended', 'dormant']);
      const isDoubted = e.or([isOver, e(e.fn.coalesce('sure_until', e.val(today)), '<', today)]);
      return part === 'doubted' ? isDoubted : e.not(isDoubted);
    });
  }
  if (after !== undefined) {
    const [value, id] = after;
    query = query.where((e) =>
      e.or([
        e(column, compare, value),
        e.and([e(column, '=', value), e('entry_card.entry_id', compare, id)]),
      ]),
    );
  }
  const rows = await query.execute();
  const cards = await toCards(db, rows);
  const valueName = column.replace('entry_card.', '') as 'title_key' | 'published_at' | 'confirmed_day';
  const mark = part === undefined ? '' : partMarks[part];
  return cards.map((card, i) => ({ card, position: [`${mark}${rows[i]?.[valueName] ?? ''}`, card.id] }));
}

/** The published local variants of the entry, in Swedish order. */
export async function listVariantCards(db: Db, entryId: string): Promise<readonly EntryCard[]> {
  const rows = await db
    .selectFrom('entry_card')
    .selectAll()
    .where('variant_of_id', '=', entryId)
    .orderBy('title_key')
    .orderBy('entry_id')
    .execute();
  return toCards(db, rows);
}

/** The cards of these entries, by id; one that is not published has none. */
export async function findCards(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryCard>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry_card')
    .selectAll()
    .where('entry_id', 'in', [...new Set(entryIds)])
    .execute();
  return new Map((await toCards(db, rows)).map((card) => [card.id, card]));
}

/** Where every published entry stands, and since when as it is. */
export function listCardSlugs(db: Db): Promise<readonly { slug: string; publishedAt: string }[]> {
  return db
    .selectFrom('entry_card')
    .select(['slug', 'published_at as publishedAt'])
    .orderBy('title_key')
    .orderBy('entry_id')
    .execute();
}

type CardRow = Selectable<LibraryTables['entry_card']>;

async function toCards(db: Db, rows: readonly CardRow[]): Promise<EntryCard[]> {
  const ids = rows.map(({ entry_id }) => entry_id);
  const [tiers, evidence, organisations] = await Promise.all([
    valuesOf(db, 'tier', ids),
    valuesOf(db, 'evidence', ids),
    findOrganisationNamesById(
      db,
      rows.map(({ organisation_id }) => organisation_id),
    ),
  ]);
  return rows.map((row) => {
    const organisation = organisations.get(row.organisation_id);
    if (!organisation) throw new DomainError('not-found');
    const [level = 'described'] = evidence.get(row.entry_id) ?? [];
    return toCard(row, organisation, { tiers: tiers.get(row.entry_id) ?? [], evidence: level });
  });
}

type CardValues = { tiers: readonly string[]; evidence: string };

function toCard(row: CardRow, organisation: OrganisationName, { tiers, evidence }: CardValues): EntryCard {
  return {
    id: row.entry_id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    kind: row.kind as EntryCard['kind'],
    status: row.status as EntryCard['status'],
    use: row.use as EntryCard['use'],
    label: row.label as EntryCard['label'],
    origin: row.origin as EntryCard['origin'],
    organisation,
    tiers,
    evidence: evidence as EntryCard['evidence'],
    endDay: row.end_day,
    sourceYear: row.source_year,
    confirmedDay: row.confirmed_day,
    reviewBy: row.review_by,
    sureUntil: row.sure_until,
    publishedAt: row.published_at,
    isExample: row.is_example === 1,
  };
}

type CardRequest = {
  filter: EntryFilter;
  /** Only these. */
  among?: readonly string[] | undefined;
  sort: StoredSort;
  after: Cursor | undefined;
  limit: number;
  /** Whether many entries pass the filter: decides how they are sought, never which are found. */
  isCommon: boolean;
  /** Parts the order of titles: first what is sure on this day. */
  today?: string | undefined;
};

/** With `isCommon` each card is asked in the order of the list, and the first page of thousands stops after a few; else the few are sought out. */
function narrowed(
  db: Db,
  filter: EntryFilter,
  among: readonly string[] | undefined,
  isCommon: boolean,
): Cards {
  let query: Cards = db.selectFrom('entry_card');
  if (among) query = query.where('entry_card.entry_id', 'in', [...among]);
  for (const [facet, values] of Object.entries(filter)) {
    if (values === undefined || values.length === 0) continue;
    const having = db
      .selectFrom('entry_facet')
      .select('entry_facet.entry_id')
      .where('entry_facet.facet', '=', facet)
      .where('entry_facet.value', 'in', [...values]);
    query = isCommon
      ? query.where((is) =>
          is.exists(having.where('entry_facet.entry_id', '=', sql.ref<string>('entry_card.entry_id'))),
        )
      : query.where('entry_card.entry_id', 'in', having);
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

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, rows]) => [key, rows.map(([, value]) => value)]));
}
