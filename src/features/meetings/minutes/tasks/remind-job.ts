import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listOrganisers } from '../../meeting/meeting-queries.ts';
import { reminderDue } from '../minutes-rules.ts';
import { listWithoutMinutes } from './open-minutes-queries.ts';
import { unclosedMail } from './unclosed-mail-text.ts';

const day = 24 * 3600;

/** Reminds those who arranged a meeting three and seven days after it, as long as its minutes are not closed. */
export const remindOfMinutesJob: JobHandler = {
  kind: 'meetings.remind-of-minutes',
  everyMinutes: 60,
  async run(app) {
    const span = { endedAfter: isoAt(app.clock, -10 * day), endedBefore: isoAt(app.clock, -3 * day) };
    for (const meeting of await listWithoutMinutes(app.db, span)) {
      const due = reminderDue(meeting.endsAt, app.clock.now());
      if (due === undefined) continue;
      await app.db.transaction().execute(async (trx) => {
        for (const { id, eMail } of await listOrganisers(trx, meeting.id)) {
          const dedupeKey = `minutes-reminder:${meeting.id}:${meeting.endsAt}:${due}:${id}`;
          await app.mailer.queue(trx, {
            to: eMail,
            purpose: 'meeting',
            dedupeKey,
            ...unclosedMail(app.config, meeting),
          });
        }
      });
    }
  },
};
