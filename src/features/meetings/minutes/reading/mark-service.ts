import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { visibleMeeting } from '../../visible-service.ts';
import { findPoint } from '../minutes-queries.ts';
import { updateDone } from '../minutes-write-queries.ts';
import { mayMark } from './minutes-page-service.ts';

/** Says that a task of the minutes is done, or that it is not after all; saying so twice is saying so once. */
export async function markPoint(
  app: Pick<App, 'db' | 'clock' | 'events' | 'limits'>,
  actor: Actor,
  { meetingId, pointId, isDone }: { meetingId: string; pointId: string; isDone: boolean },
): Promise<void> {
  const meeting = await visibleMeeting(app, actor, meetingId);
  const point = await findPoint(app.db, pointId);
  if (point?.meetingId !== meetingId) throw new DomainError('not-found');
  if (!mayMark(actor, meeting, point)) throw new DomainError('forbidden', { action: 'meeting.carry-out' });
  const by = requireSelf(actor);
  app.limits.take('write', by);
  await app.db.transaction().execute(async (trx) => {
    await updateDone(trx, { pointId, done: isDone ? { by, at: isoAt(app.clock) } : null });
    const subject = { type: 'meeting', id: meetingId } as const;
    await app.events.append(trx, { kind: 'meeting.changed', actor, subject, data: { fields: ['points'] } });
  });
}
