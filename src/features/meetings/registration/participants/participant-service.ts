import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type OpenedMeeting, organisedMeeting } from '../../visible-service.ts';
import { tellRemoved } from '../mails/registration-mails.ts';
import type { Participant } from '../registration.ts';
import { moveRegistration } from '../registration-move.ts';
import { findRegistration, listParticipants } from '../registration-queries.ts';
import { seatStates } from '../registration-rules.ts';
import type { Registering } from '../settle.ts';

export type ParticipantPage = {
  meeting: OpenedMeeting;
  seated: readonly Participant[];
  waiting: readonly Participant[];
};

/** Who comes and who waits, for those who arrange the meeting. */
export async function openParticipants(
  app: Pick<App, 'db'>,
  actor: Actor,
  meetingId: string,
): Promise<ParticipantPage> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  const [seated, waiting] = await Promise.all([
    listParticipants(app.db, meetingId, seatStates),
    listParticipants(app.db, meetingId, ['waiting']),
  ]);
  return { meeting, seated, waiting };
}

/** Somebody whose registration is about to be taken away. */
export type Removal = { meeting: OpenedMeeting; person: Participant };

/** Whose registration would be taken away; not found when they have none any more. */
export async function openRemoval(
  app: Pick<App, 'db'>,
  actor: Actor,
  meetingId: string,
  id: string,
): Promise<Removal> {
  const { meeting, seated, waiting } = await openParticipants(app, actor, meetingId);
  const person = [...seated, ...waiting].find((one) => one.id === id);
  if (!person) throw new DomainError('not-found');
  return { meeting, person };
}

type Removing = Registering & Pick<App, 'audit'>;

/** Takes somebody's registration away; they are told, and the trail keeps who did it. */
export async function removeParticipant(
  app: Removing,
  actor: Actor,
  meetingId: string,
  id: string,
): Promise<void> {
  const registration = await getOf(app, actor, meetingId, id);
  await moveRegistration(app, actor, {
    registration,
    act: 'remove',
    also: async (trx) => {
      const object = { type: 'meeting', id: meetingId };
      await app.audit.record(trx, { actor, action: 'meeting.removed', object, data: { registration: id } });
      await tellRemoved(app, trx, id);
    },
  });
}

/** Ticks somebody off as being there, or takes the tick back. */
export async function checkIn(
  app: Registering,
  actor: Actor,
  meetingId: string,
  { registration: id, isHere }: { registration: string; isHere: boolean },
): Promise<void> {
  const registration = await getOf(app, actor, meetingId, id);
  await moveRegistration(app, actor, { registration, act: isHere ? 'check-in' : 'undo-check-in' });
}

async function getOf(app: Pick<App, 'db'>, actor: Actor, meetingId: string, id: string) {
  await organisedMeeting(app, actor, meetingId);
  const registration = await findRegistration(app.db, id);
  if (registration?.meetingId !== meetingId) throw new DomainError('not-found');
  return registration;
}
