import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { findMeeting } from '../../meeting/meeting-queries.ts';
import { triesSince } from '../minutes-rules.ts';
import { carryOut } from './carry-out-service.ts';
import { listHalfCarried } from './half-carried-queries.ts';

/** Makes what a closing left undone – the portal went down, a place was shut – with the rights that whoever closed has now. */
export const carryOutJob: JobHandler = {
  kind: 'meetings.carry-out-minutes',
  everyMinutes: 5,
  async run(app) {
    for (const { meetingId, closedBy } of await listHalfCarried(app.db, triesSince(app.clock.now()))) {
      const meeting = await findMeeting(app.db, meetingId);
      if (meeting) await carryOut(app, await actorOf(app.db, closedBy), meeting);
    }
  },
};
