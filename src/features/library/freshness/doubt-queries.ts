import type { Db } from '#src/platform/app.ts';
import type { ActingScope } from '../entry/scope-rules.ts';
import { organisationIdsIn } from '../publishing/publishing-queries.ts';
import type { Expiry } from './expiry/expiry.ts';

export type DoubtedEntry = {
  id: string;
  slug: string;
  title: string;
  organisationId: string;
  organisation: string;
  confirmedDay: string;
  /** The last day that it was sure. */
  sureUntil: string;
  /** What has passed, the longest ago first. */
  reasons: readonly Expiry[];
  /** Written by the organisation: whoever wrote it can be asked. A retold text has nobody who has agreed to that. */
  isOwnText: boolean;
  /** When somebody was last asked by mail. */
  askedAt: string | null;
};

/** Published entries of the scope that cannot be relied on today, the longest in doubt first. */
export async function listDoubtedEntries(
  db: Db,
  scope: ActingScope,
  today: string,
): Promise<readonly DoubtedEntry[]> {
  const rows = await db
    .selectFrom('entry_expiry as x')
    .innerJoin('entry_card as c', 'c.entry_id', 'x.entry_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.entry_id as id', 'c.slug', 'c.title', 'c.organisation_id as organisationId'])
    .select([
      'o.name as organisation',
      'c.confirmed_day as confirmedDay',
      'c.sure_until as sureUntil',
      'c.origin',
    ])
    .select(['x.reason', 'x.last_day', 'x.detail'])
    .select((is) =>
      is
        .selectFrom('freshness_link as l')
        .select((link) => link.fn.max('l.created_at').as('askedAt'))
        .whereRef('l.entry_id', '=', 'c.entry_id')
        .as('askedAt'),
    )
    .where('x.last_day', '<', today)
    .where('c.organisation_id', 'in', organisationIdsIn(db, scope))
    .orderBy('c.sure_until')
    .orderBy('c.entry_id')
    .orderBy('x.last_day')
    .orderBy('x.position')
    .execute();
  const entries = Map.groupBy(rows, ({ id }) => id);
  return [...entries.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { reason: _, last_day: __, detail: ___, origin, sureUntil, ...entry } = first;
    const reasons = group.map(({ reason, last_day, detail }) => ({ reason, lastDay: last_day, detail }));
    return [{ ...entry, sureUntil: sureUntil ?? '', isOwnText: origin === 'municipality', reasons }];
  });
}

export type EntryToAsk = { id: string; title: string; organisationId: string; revisionId: string };

/** Entries that stop being sure by the day and about which nobody has been asked since the moment; invented and retold ones have nobody to ask. */
export async function listEntriesToAsk(
  db: Db,
  { by, askedBefore }: { by: string; askedBefore: string },
): Promise<readonly EntryToAsk[]> {
  const rows = await db
    .selectFrom('entry_card as c')
    .innerJoin('entry as e', 'e.id', 'c.entry_id')
    .select(['c.entry_id as id', 'c.title', 'c.organisation_id as organisationId'])
    .select('e.published_revision_id as revisionId')
    .where('c.sure_until', '<=', by)
    .where('c.is_example', '=', 0)
    .where('c.origin', '=', 'municipality')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('freshness_link as l')
            .select('l.token_hash')
            .whereRef('l.entry_id', '=', 'c.entry_id')
            .where('l.created_at', '>', askedBefore),
        ),
      ),
    )
    .orderBy('c.sure_until')
    .orderBy('c.entry_id')
    .execute();
  return rows.map((row) => ({ ...row, revisionId: row.revisionId ?? '' }));
}

/** The entry as `listEntriesToAsk` gives it, whenever it was asked about; nothing when it is not published or retold. */
export async function findEntryToAsk(db: Db, entryId: string): Promise<EntryToAsk | undefined> {
  const row = await db
    .selectFrom('entry_card as c')
    .innerJoin('entry as e', 'e.id', 'c.entry_id')
    .select(['c.entry_id as id', 'c.title', 'c.organisation_id as organisationId'])
    .select('e.published_revision_id as revisionId')
    .where('c.entry_id', '=', entryId)
    .where('c.origin', '=', 'municipality')
    .executeTakeFirst();
  return row && { ...row, revisionId: row.revisionId ?? '' };
}

/** Where the entry's own contacts are reached. */
export async function listContactAddresses(db: Db, revisionId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry_contact')
    .select('email')
    .distinct()
    .where('revision_id', '=', revisionId)
    .where('email', 'is not', null)
    .execute();
  return rows.flatMap(({ email }) => email ?? []);
}
