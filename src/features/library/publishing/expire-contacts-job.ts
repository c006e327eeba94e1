import { swedishDay } from '#src/lib/dates.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { deleteExpiredContacts } from './publishing-queries.ts';

/** Takes away people's own addresses twelve months after they gave them, in every revision; the function stays. */
export const expireContactsJob: JobHandler = {
  kind: 'library.expire-contacts',
  everyMinutes: 24 * 60,
  async run(app) {
    await deleteExpiredContacts(app.db, swedishDay(app.clock.now()));
  },
};
