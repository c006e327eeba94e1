import type { Db } from '#src/platform/app.ts';
import type { Minutes, Point } from './minutes.ts';

export async function findMinutes(db: Db, meetingId: string): Promise<Minutes | undefined> {
  const row = await db
    .selectFrom('meeting_minutes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return (
    row && {
      meetingId: row.meeting_id,
      state: row.state,
      categoryId: row.category_id,
      version: row.version,
      savedAt: row.saved_at,
      closedAt: row.closed_at,
      closedBy: row.closed_by,
    }
  );
}

/** When the minutes of the meetings were closed, of those where they are. */
export async function listClosings(
  db: Db,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('meeting_minutes')
    .select(['meeting_id', 'closed_at'])
    .where('meeting_id', 'in', meetingIds)
    .where('state', '=', 'closed')
    .execute();
  return new Map(rows.map((row) => [row.meeting_id, row.closed_at ?? '']));
}

/** The points of the meetings, each in the order of its minutes. */
export async function listPoints(db: Db, meetingIds: readonly string[]): Promise<readonly Point[]> {
  if (meetingIds.length === 0) return [];
  const rows = await selectPoints(db)
    .where('p.meeting_id', 'in', meetingIds)
    .orderBy('p.position')
    .orderBy('p.id')
    .execute();
  return rows.map(toPoint);
}

/** A point of closed minutes. */
export async function findPoint(db: Db, id: string): Promise<Point | undefined> {
  const row = await selectPoints(db)
    .innerJoin('meeting_minutes as s', 's.meeting_id', 'p.meeting_id')
    .where('s.state', '=', 'closed')
    .where('p.id', '=', id)
    .executeTakeFirst();
  return row && toPoint(row);
}

/** Tasks of closed minutes that nobody has done, those that are due first first. */
export async function listUndone(
  db: Db,
  owners: { personId: string; organisationIds: readonly string[] } | { meetingIds: readonly string[] },
): Promise<readonly Point[]> {
  const rows = await selectPoints(db)
    .where('p.kind', '=', 'task')
    .where('p.made_at', 'is not', null)
    .where('p.done_at', 'is', null)
    .where((eb) => {
      if ('meetingIds' in owners)
        return owners.meetingIds.length === 0 ? eb.lit(false) : eb('p.meeting_id', 'in', owners.meetingIds);
      const own = eb('p.owner_person_id', '=', owners.personId);
      if (owners.organisationIds.length === 0) return own;
      const ofFunction = eb.and([
        eb('p.owner_person_id', 'is', null),
        eb('p.owner_organisation_id', 'in', owners.organisationIds),
      ]);
      return eb.or([own, ofFunction]);
    })
    .orderBy('p.due_on')
    .orderBy('p.id')
    .execute();
  return rows.map(toPoint);
}

function selectPoints(db: Db) {
  return db
    .selectFrom('meeting_point as p')
    .leftJoin('organisation as o', 'o.id', 'p.owner_organisation_id')
    .leftJoin('entry as e', 'e.id', 'p.entry_id')
    .leftJoin('entry_card as c', 'c.entry_id', 'p.entry_id')
    .selectAll('p')
    .select(['o.slug as organisation_slug', 'o.name as organisation_name'])
    .select(['e.slug as entry_slug', 'c.title as entry_title']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPoints>['execute']>>[number];

function toPoint(row: Row): Point {
  const { owner_organisation_id: organisationId, entry_id: entryId } = row;
  return {
    id: row.id,
    meetingId: row.meeting_id,
    text: row.text,
    owner: row.owner,
    ownerPersonId: row.owner_person_id,
    ownerOrganisation: organisationId
      ? { id: organisationId, slug: row.organisation_slug ?? '', name: row.organisation_name ?? '' }
      : null,
    dueOn: row.due_on,
    kind: row.kind,
    entry: entryId ? { id: entryId, slug: row.entry_slug ?? '', title: row.entry_title ?? '' } : null,
    madeAt: row.made_at,
    madeId: row.made_id,
    doneAt: row.done_at,
  };
}
