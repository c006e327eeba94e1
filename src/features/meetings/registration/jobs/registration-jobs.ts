import { fromSwedishTime, swedishDay } from '#src/lib/dates.ts';
import { system } from '#src/platform/access/actor.ts';
import { isoAt } from '#src/platform/clock.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { reminderMail } from '../mails/registration-mail-text.ts';
import { send, tellLapsed } from '../mails/registration-mails.ts';
import { moveRegistration } from '../registration-move.ts';
import { listLapsed, listParticipants } from '../registration-queries.ts';
import { deleteGuests, deleteUnconfirmed, eraseNeeds, listToRemind, updateReminded } from './job-queries.ts';

const atOnce = 200;
const day = 24 * 3600;

/** Gives offered seats on whose time is out; a seat that was accepted in the same moment stays. */
export const lapseOffersJob: JobHandler = {
  kind: 'meetings.lapse-offers',
  everyMinutes: 5,
  async run(app) {
    for (const registration of await listLapsed(app.db, isoAt(app.clock), atOnce)) {
      try {
        await moveRegistration(app, system, {
          registration,
          act: 'lapse',
          also: (trx, { state }) =>
            state === 'open' ? tellLapsed(app, trx, registration.id) : Promise.resolve(),
        });
      } catch (error) {
        if (!isDomainError(error) || error.code !== 'conflict') throw error;
      }
    }
  },
};

/** Sends the reminders that are due, once for each meeting and time. */
export const remindJob: JobHandler = {
  kind: 'meetings.remind',
  everyMinutes: 10,
  async run(app) {
    const now = isoAt(app.clock);
    for (const meeting of await listToRemind(app.db, now)) {
      const dueAt = isoAt({ now: () => new Date(meeting.startsAt) }, -(meeting.reminderHours ?? 0) * 3600);
      if (dueAt > now) continue;
      await app.db.transaction().execute(async (trx) => {
        if (!(await updateReminded(trx, meeting.id, now))) return;
        for (const participant of await listParticipants(trx, meeting.id, ['registered', 'accepted'])) {
          const dedupeKey = `meeting-reminder:${participant.id}:${meeting.startsAt}`;
          await send(app, trx, { meeting, participant, dedupeKey }, reminderMail);
        }
      });
    }
  },
};

/** What is kept for a stated time: diet and access needs to the day after, guests 30 days, unconfirmed ones two days. */
export const eraseJob: JobHandler = {
  kind: 'meetings.erase',
  everyMinutes: 60,
  async run(app) {
    const today = fromSwedishTime(swedishDay(app.clock.now()), '00:00').toISOString();
    await eraseNeeds(app.db, today);
    await deleteGuests(app.db, isoAt(app.clock, -30 * day));
    await deleteUnconfirmed(app.db, isoAt(app.clock, -2 * day));
  },
};
