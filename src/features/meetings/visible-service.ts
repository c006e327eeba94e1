import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Meeting, meetingObject } from './meeting/meeting.ts';
import { findMeeting, listOrganiserIds } from './meeting/meeting-queries.ts';

/** A meeting with those who arrange it beside the roles. */
export type OpenedMeeting = Meeting & { organiserIds: readonly string[] };

/** The meeting for this reader; throws `not-found`. A draft is there for those who arrange it. */
export async function visibleMeeting(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<OpenedMeeting> {
  const meeting = await findMeeting(app.db, id);
  if (!meeting || !canSee(actor, meeting.visibility)) throw new DomainError('not-found');
  const opened = { ...meeting, organiserIds: await listOrganiserIds(app.db, id) };
  if (meeting.state === 'draft' && !mayOrganise(actor, opened)) throw new DomainError('not-found');
  return opened;
}

/** The meeting for those who arrange it; throws `not-found` or `forbidden`. */
export async function organisedMeeting(
  app: Pick<App, 'db'>,
  actor: Actor,
  id: string,
): Promise<OpenedMeeting> {
  const meeting = await visibleMeeting(app, actor, id);
  if (!mayOrganise(actor, meeting)) throw new DomainError('forbidden', { action: 'meeting.organise' });
  return meeting;
}

/** Whether the actor arranges the meeting: by role, or named as one of those who do. Nobody does what they may not see. */
export function mayOrganise(actor: Actor, meeting: OpenedMeeting): boolean {
  if (!canSee(actor, meeting.visibility)) return false;
  if (isPermitted(actor, 'meeting.organise', meetingObject(meeting))) return true;
  return isPermitted(actor, 'meeting.register') && meeting.organiserIds.includes(actorId(actor) ?? '');
}

/** Whether the link to join is shown: to all where nobody registers, else to those who have a seat and those who arrange it. */
export function mayJoin(actor: Actor, meeting: OpenedMeeting, hasSeat: boolean): boolean {
  return !meeting.takesRegistrations || hasSeat || mayOrganise(actor, meeting);
}
