import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { send } from '../registration/mails/registration-mails.ts';
import { listParticipants } from '../registration/registration-queries.ts';
import { followUpMail } from './follow-up-mail-text.ts';
import { insertAsked, listEnded } from './follow-up-queries.ts';
import { askedOf, askingSpan } from './follow-up-rules.ts';

/** Asks those who came what they thought, once each, the day after. */
export const askAfterwardsJob: JobHandler = {
  kind: 'meetings.ask-afterwards',
  everyMinutes: 30,
  async run(app) {
    const span = askingSpan(app.clock.now());
    if (!span) return;
    const at = isoAt(app.clock);
    for (const meeting of await listEnded(app.db, span)) {
      await app.db.transaction().execute(async (trx) => {
        const coming = await listParticipants(trx, meeting.id, ['registered', 'accepted', 'attended']);
        for (const participant of askedOf(coming)) {
          const isNew = await insertAsked(trx, {
            registrationId: participant.id,
            meetingId: meeting.id,
            at,
          });
          if (isNew) await send(app, trx, { meeting, participant }, followUpMail);
        }
      });
    }
  },
};
