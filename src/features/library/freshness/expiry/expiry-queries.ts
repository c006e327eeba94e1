import type { Selectable } from 'kysely';
import type { StatuteChangeTable } from '#db/tables/approvals.ts';
import type { Entry } from '#src/features/library/entry/entry.ts';
import type { Db } from '#src/platform/app.ts';
import type { Expiry, StatuteChange } from './expiry.ts';
import { expiriesOf } from './expiry-rules.ts';

/** When and why the published text stops being sure, by day. */
export async function listExpiries(db: Db, entryId: string): Promise<readonly Expiry[]> {
  const rows = await db
    .selectFrom('entry_expiry')
    .select(['reason', 'last_day', 'detail'])
    .where('entry_id', '=', entryId)
    .orderBy('last_day')
    .orderBy('position')
    .execute();
  return rows.map(({ reason, last_day, detail }) => ({ reason, lastDay: last_day, detail }));
}

/** The days as they follow from the text, the law and the people to ask; `before` are those that stood until now. */
export async function findExpiries(
  db: Db,
  entry: Entry,
  before: readonly Expiry[],
): Promise<readonly Expiry[]> {
  const statutes = entry.content.legalReferences.map(({ statute }) => statute);
  return expiriesOf(entry, {
    changes: await listStatuteChanges(db, statutes),
    contactLeftOn: await findContactLeft(db, entry),
    missedContact: before.find(({ reason }) => reason === 'contact'),
  });
}

/** Writes the days beside the entry's card, which takes them away with itself. */
export async function insertExpiries(trx: Db, entryId: string, expiries: readonly Expiry[]): Promise<void> {
  if (expiries.length === 0) return;
  const rows = expiries.map(({ reason, lastDay, detail }, position) => ({
    entry_id: entryId,
    position,
    reason,
    last_day: lastDay,
    detail: detail?.slice(0, 300) ?? null,
  }));
  await trx.insertInto('entry_expiry').values(rows).execute();
}

/** When the last of the people to ask fell asleep or left; null while anybody is there. */
async function findContactLeft(db: Db, { content }: Entry): Promise<string | null> {
  const addresses = content.contacts.flatMap(({ isPersonal, email }) => (isPersonal && email ? [email] : []));
  if (addresses.length === 0) return null;
  const people = await db
    .selectFrom('person')
    .select(['state', 'confirmed_at', 'asked_at'])
    .where('e_mail', 'in', addresses)
    .execute();
  const isGone = people.length > 0 && people.every(({ state }) => state !== 'active');
  const days = people.map(({ asked_at, confirmed_at }) => (asked_at ?? confirmed_at).slice(0, 10));
  return isGone ? (days.sort().at(-1) ?? null) : null;
}

/** Published entries that name the address as a contact's own. */
export async function listEntriesWithContact(db: Db, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('entry_contact as c', 'c.revision_id', 'entry.published_revision_id')
    .innerJoin('person as p', 'p.e_mail', 'c.email')
    .select('entry.id')
    .distinct()
    .where('p.id', '=', personId)
    .where('c.is_personal', '=', 1)
    .where('entry.state', '=', 'published')
    .execute();
  return rows.map(({ id }) => id);
}

/** What has been marked as changed in the statutes, the latest first; all of them when none are named. */
export async function listStatuteChanges(
  db: Db,
  statutes?: readonly string[],
): Promise<readonly StatuteChange[]> {
  if (statutes?.length === 0) return [];
  let query = db.selectFrom('statute_change').selectAll();
  if (statutes) query = query.where('statute', 'in', [...statutes]);
  const rows = await query.orderBy('changed_on', 'desc').orderBy('id', 'desc').execute();
  return rows.map(toChange);
}

export async function insertStatuteChange(trx: Db, change: StatuteChange): Promise<void> {
  await trx
    .insertInto('statute_change')
    .values({
      id: change.id,
      statute: change.statute,
      chapter: change.chapter,
      section: change.section,
      changed_on: change.changedOn,
      note: change.note,
      created_at: change.createdAt,
    })
    .execute();
}

/** Takes a mark away again. */
export async function deleteStatuteChange(trx: Db, id: string): Promise<StatuteChange | undefined> {
  const row = await trx.deleteFrom('statute_change').where('id', '=', id).returningAll().executeTakeFirst();
  return row && toChange(row);
}

/** Published entries that cite the statute. */
export async function listEntriesCiting(db: Db, statute: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('entry_legal_reference as l', 'l.revision_id', 'entry.published_revision_id')
    .select('entry.id')
    .distinct()
    .where('l.statute', '=', statute)
    .where('entry.state', '=', 'published')
    .execute();
  return rows.map(({ id }) => id);
}

function toChange(row: Selectable<StatuteChangeTable>): StatuteChange {
  return {
    id: row.id,
    statute: row.statute,
    chapter: row.chapter,
    section: row.section,
    changedOn: row.changed_on,
    note: row.note,
    createdAt: row.created_at,
  };
}
