import { fromSwedishTime, swedishDay } from '#src/lib/dates.ts';
import { system } from '#src/platform/access/actor.ts';
import { isoAt } from '#src/platform/clock.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { tellLapsed } from '../mails/registration-mails.ts';
import { moveRegistration } from '../registration-move.ts';
import { listLapsed } from '../registration-queries.ts';
import { deleteGuests, deleteUnconfirmed, eraseNeeds } from './job-queries.ts';

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
