import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { findMeeting } from '../meeting/meeting-queries.ts';
import { reminderMail } from '../registration/mails/registration-mail-text.ts';
import { send } from '../registration/mails/registration-mails.ts';
import { listParticipants } from '../registration/registration-queries.ts';
import { listUnsent, updateSent } from './reminder-queries.ts';

/**
 * Sends the reminders that are due, once for each meeting and time. Of several that have become due in the meantime –
 * the meeting was put up late – only the last one is sent.
 */
export const remindJob: JobHandler = {
  kind: 'meetings.remind',
  everyMinutes: 10,
  async run(app) {
    const now = isoAt(app.clock);
    const due = (await listUnsent(app.db, now)).filter(
      ({ startsAt, hours }) => isoAt({ now: () => new Date(startsAt) }, -hours * 3600) <= now,
    );
    const last = new Map(due.toReversed().map((reminder) => [reminder.meetingId, reminder]));
    for (const reminder of last.values()) {
      await app.db.transaction().execute(async (trx) => {
        const meeting = await findMeeting(trx, reminder.meetingId);
        if (!meeting || !(await updateSent(trx, reminder, now))) return;
        for (const participant of await listParticipants(trx, meeting.id, ['registered', 'accepted'])) {
          const dedupeKey = `meeting-reminder:${participant.id}:${meeting.startsAt}:${reminder.hours}`;
          await send(app, trx, { meeting, participant, dedupeKey }, reminderMail(reminder.text));
        }
      });
    }
  },
};
