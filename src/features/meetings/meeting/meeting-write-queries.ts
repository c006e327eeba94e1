import type { Updateable } from 'kysely';
import type { Flag } from '#db/tables/index.ts';
import type { MeetingTable } from '#db/tables/meetings.ts';
import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { MeetingFormat } from '../formats/formats.ts';
import type { Reminder } from '../reminders/reminder.ts';

/** What a meeting is to be: the form's answers, ready to be stored. */
export type MeetingPlan = {
  title: string;
  slug: string;
  invitation: string;
  startsAt: string;
  endsAt: string;
  place: string;
  joinLink: string;
  visibility: VisibilityKey;
  takesRegistrations: boolean;
  seats: number | null;
  seatsPerOrganisation: number | null;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  asksDiet: boolean;
  asksAccess: boolean;
  hoursToAccept: number;
  reminders: readonly Reminder[];
};

type NewMeeting = MeetingPlan & {
  id: string;
  seriesId: string | null;
  networkId: string;
  organisationId: string | null;
  format: MeetingFormat;
  state: 'draft' | 'open';
  by: string | null;
  at: string;
};

export async function insertSeries(trx: Db, series: { id: string; rule: string; at: string }): Promise<void> {
  await trx
    .insertInto('meeting_series')
    .values({ id: series.id, rule: series.rule, created_at: series.at })
    .execute();
}

export async function insertMeeting(trx: Db, meeting: NewMeeting): Promise<void> {
  await trx
    .insertInto('meeting')
    .values({
      id: meeting.id,
      series_id: meeting.seriesId,
      network_id: meeting.networkId,
      organisation_id: meeting.organisationId,
      format: meeting.format,
      state: meeting.state,
      created_by: meeting.by,
      created_at: meeting.at,
      changed_at: meeting.at,
      ...columnsOf(meeting),
    })
    .execute();
}

/**
 * Writes the plan over the meeting; `conflict` when somebody else has saved since, or when fewer seats are left than are
 * taken.
 */
export async function updateMeeting(
  trx: Db,
  { id, version, plan, at }: { id: string; version: number; plan: MeetingPlan; at: string },
): Promise<void> {
  let update = trx
    .updateTable('meeting')
    .set((eb) => ({
      ...columnsOf(plan),
      version: eb('version', '+', 1),
      sequence: eb('sequence', '+', 1),
      changed_at: at,
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '!=', 'cancelled');
  if (plan.seats !== null) update = update.where('seats_taken', '<=', plan.seats);
  const row = await update.returning('id').executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** What calendars show of the meeting has changed beside its plan. */
export async function raiseSequence(trx: Db, id: string, at: string): Promise<void> {
  await trx
    .updateTable('meeting')
    .set((eb) => ({ sequence: eb('sequence', '+', 1), changed_at: at }))
    .where('id', '=', id)
    .execute();
}

/** Opens a draft, or cancels what was open; `conflict` when it is in another state. */
export async function updateState(
  trx: Db,
  id: string,
  change: { from: 'draft' | 'open'; to: 'open' | 'cancelled'; reason?: string; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('meeting')
    .set((eb) => ({
      state: change.to,
      cancel_reason: change.reason ?? '',
      version: eb('version', '+', 1),
      sequence: eb('sequence', '+', 1),
      changed_at: change.at,
    }))
    .where('id', '=', id)
    .where('state', '=', change.from)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** A draft goes with everything of it. */
export async function deleteDraft(trx: Db, id: string): Promise<void> {
  const row = await trx
    .deleteFrom('meeting')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

export async function replaceOrganisers(
  trx: Db,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('meeting_organiser').where('meeting_id', '=', meetingId).execute();
  const rows = [...new Set(personIds)].map((personId) => ({ meeting_id: meetingId, person_id: personId }));
  if (rows.length > 0) await trx.insertInto('meeting_organiser').values(rows).execute();
}

function columnsOf(plan: MeetingPlan) {
  return {
    slug: plan.slug,
    title: plan.title,
    invitation_md: plan.invitation,
    invitation_html: renderMarkdown(plan.invitation),
    renderer_version: rendererVersion,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    place: plan.place,
    join_link: plan.joinLink,
    visibility: plan.visibility,
    takes_registrations: flag(plan.takesRegistrations),
    seats: plan.seats,
    seats_per_organisation: plan.seatsPerOrganisation,
    registration_opens_at: plan.registrationOpensAt,
    registration_closes_at: plan.registrationClosesAt,
    asks_diet: flag(plan.asksDiet),
    asks_access: flag(plan.asksAccess),
    hours_to_accept: plan.hoursToAccept,
  } satisfies Updateable<MeetingTable>;
}

const flag = (yes: boolean): Flag => (yes ? 1 : 0);
