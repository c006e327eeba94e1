import type { Selectable } from 'kysely';
import type { MeetingTable } from '#db/tables/meetings.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import type { MeetingFormat } from '../formats/formats.ts';
import type { Meeting } from './meeting.ts';

export type MeetingRow = Selectable<MeetingTable> & {
  network_slug: string;
  network_name: string;
  organisation_slug: string | null;
  organisation_name: string | null;
};

export async function findMeeting(db: Db, id: string): Promise<Meeting | undefined> {
  const row = await selectMeetings(db).where('m.id', '=', id).executeTakeFirst();
  return row && toMeeting(row);
}

export async function findMeetings(db: Db, ids: readonly string[]): Promise<readonly Meeting[]> {
  if (ids.length === 0) return [];
  const rows = await selectMeetings(db).where('m.id', 'in', ids).execute();
  return rows.map(toMeeting);
}

/** The ids of all meetings in a fixed order, the next ones after `after`. */
export async function listMeetingIds(
  db: Db,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The others of the series, by time. */
export async function listSeries(db: Db, seriesId: string): Promise<readonly Meeting[]> {
  const rows = await selectMeetings(db)
    .where('m.series_id', '=', seriesId)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute();
  return rows.map(toMeeting);
}

/** Who arranges it beside those whose role lets them. */
export async function listOrganiserIds(db: Db, meetingId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting_organiser')
    .select('person_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Those who arrange it by name, with the address that a form shows. */
export async function listOrganisers(
  db: Db,
  meetingId: string,
): Promise<readonly { id: string; name: string; eMail: string }[]> {
  return db
    .selectFrom('meeting_organiser as o')
    .innerJoin('person as p', 'p.id', 'o.person_id')
    .select(['p.id', 'p.name', 'p.e_mail as eMail'])
    .where('o.meeting_id', '=', meetingId)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute();
}

/** Meetings with the names of those who arrange them; lists put their conditions on it. */
export function selectMeetings(db: Db) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('network as n', 'n.id', 'm.network_id')
    .leftJoin('organisation as o', 'o.id', 'm.organisation_id')
    .selectAll('m')
    .select([
      'n.slug as network_slug',
      'n.name as network_name',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
    ]);
}

export function toMeeting(row: MeetingRow): Meeting {
  return {
    id: row.id,
    slug: row.slug,
    seriesId: row.series_id,
    network: { id: row.network_id, slug: row.network_slug, name: row.network_name },
    organisation: row.organisation_id
      ? { id: row.organisation_id, slug: row.organisation_slug ?? '', name: row.organisation_name ?? '' }
      : null,
    format: row.format as MeetingFormat,
    title: row.title,
    invitation: { md: row.invitation_md, html: row.invitation_html },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    joinLink: row.join_link,
    visibility: row.visibility as VisibilityKey,
    takesRegistrations: row.takes_registrations === 1,
    seats: row.seats,
    seatsPerOrganisation: row.seats_per_organisation,
    registrationOpensAt: row.registration_opens_at,
    registrationClosesAt: row.registration_closes_at,
    asksDiet: row.asks_diet === 1,
    asksAccess: row.asks_access === 1,
    hoursToAccept: row.hours_to_accept,
    state: row.state,
    cancelReason: row.cancel_reason,
    seatsTaken: row.seats_taken,
    sequence: row.sequence,
    version: row.version,
    changedAt: row.changed_at,
  };
}
