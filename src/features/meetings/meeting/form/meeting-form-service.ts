import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { listReminders } from '../../reminders/reminder-queries.ts';
import { type OpenedMeeting, organisedMeeting } from '../../visible-service.ts';
import { type Arranger, listArrangers, listGroups } from '../arranging-service.ts';
import { listOrganisers } from '../meeting-queries.ts';

/** What the form of a new meeting offers; `forbidden` for those who arrange none. */
export type NewMeetingPage = {
  arrangers: readonly Arranger[];
  groups: readonly { value: string; name: string }[];
};

export async function openNewMeeting(app: Pick<App, 'db'>, actor: Actor): Promise<NewMeetingPage> {
  const [arrangers, groups] = await Promise.all([listArrangers(app, actor), listGroups(app, actor)]);
  return { arrangers, groups };
}

/** A meeting in its form. */
export type MeetingForm = {
  meeting: OpenedMeeting;
  groups: readonly { value: string; name: string }[];
  /** Addresses of those who arrange it. */
  coOrganisers: readonly string[];
  reminders: readonly Reminder[];
};

/** The meeting for those who change it; `conflict` once it is cancelled. */
export async function openMeetingForm(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<MeetingForm> {
  const meeting = await organisedMeeting(app, actor, id);
  if (meeting.state === 'cancelled') throw new DomainError('conflict');
  const [groups, organisers, reminders] = await Promise.all([
    listGroups(app, actor),
    listOrganisers(app.db, id),
    listReminders(app.db, id),
  ]);
  return { meeting, groups, reminders, coOrganisers: organisers.map(({ eMail }) => eMail) };
}
