import { getPerson } from '#src/features/accounts/people/person-service.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { Consumer } from '#src/platform/registries.ts';
import { findMeetings } from '../../meeting/meeting-queries.ts';
import { tellReleased } from '../mails/registration-mails.ts';
import { moveWithin } from '../registration-move.ts';
import { listOwn } from '../registration-queries.ts';
import { mayCome } from '../rights-service.ts';

/** Whoever leaves, or whose account is closed, leaves the seats of meetings that they may not come to any more; others are offered them. */
export const leavingConsumer: Consumer = {
  name: 'meetings-leaving',
  kinds: ['membership.ended', 'person.changed'],
  handle: (app, { subjectType, subjectId, data }) =>
    giveSeatsOn(app, subjectType === 'person' ? subjectId : String(data['personId'])),
};

async function giveSeatsOn(app: App, personId: string): Promise<void> {
  const registrations = await listOwn(app.db, personId);
  if (registrations.length === 0) return;
  const { state } = await getPerson(app.db, personId);
  // whoever sleeps may wake before the meeting
  if (state === 'asleep') return;
  const meetings = await findMeetings(
    app.db,
    registrations.map(({ meetingId }) => meetingId),
  );
  for (const meeting of meetings.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const registration = registrations.find(({ meetingId }) => meetingId === meeting.id);
    const isAhead = meeting.state === 'open' && meeting.startsAt > isoAt(app.clock);
    if (!registration || !isAhead || (await mayCome(app.db, meeting, registration))) continue;
    await moveWithin(app, app.db, system, {
      registration,
      act: 'remove',
      also: async (trx) => {
        if (state === 'active') await tellReleased(app, trx, registration.id);
      },
    });
  }
}
