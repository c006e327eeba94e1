import type { MailText } from '#src/features/accounts/mail-letter-text.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { findMeeting } from '../../meeting/meeting-queries.ts';
import { guestToken } from '../guests/guest-token.ts';
import type { Participant } from '../registration.ts';
import { findParticipant, listParticipants } from '../registration-queries.ts';
import { holdsSeat } from '../registration-rules.ts';
import {
  cancelledMail,
  confirmMail,
  lapsedMail,
  movedMail,
  offeredMail,
  registeredMail,
  removedMail,
  replacingMail,
  type Told,
  waitingMail,
} from './registration-mail-text.ts';

type Telling = Pick<App, 'mailer' | 'config'>;

/** They have a seat, or stand on the waiting list. */
export const tellRegistered = (app: Telling, trx: Db, id: string) =>
  tell(app, trx, id, (told) => (told.hasSeat ? registeredMail(told) : waitingMail(told)));
/** A guest is asked to confirm the address, or told where they stand. */
export const tellGuest = (app: Telling, trx: Db, id: string) =>
  tell(app, trx, id, (told) => {
    if (told.participant.state === 'unconfirmed') return confirmMail(told);
    return told.hasSeat ? registeredMail(told) : waitingMail(told);
  });
/** A colleague has left them a seat. */
export const tellReplacing = (app: Telling, trx: Db, id: string) => tell(app, trx, id, replacingMail);
/** A seat is free for whoever waited: until when it is held, and where one says yes. */
export const tellOffered = (app: Telling, trx: Db, id: string) => tell(app, trx, id, offeredMail);
/** The offered seat has gone to the next. */
export const tellLapsed = (app: Telling, trx: Db, id: string) => tell(app, trx, id, lapsedMail);
/** Those who arrange the meeting have taken the registration away. */
export const tellRemoved = (app: Telling, trx: Db, id: string) => tell(app, trx, id, removedMail);

/** Tells everybody who comes, waits or is offered a seat that the meeting is cancelled. */
export const tellCancelled = (app: Telling, trx: Db, meeting: Meeting) =>
  tellAll(app, trx, meeting, cancelledMail);
/** Tells them of a new time or place. */
export const tellMoved = (app: Telling, trx: Db, meeting: Meeting) => tellAll(app, trx, meeting, movedMail);

async function tell(app: Telling, trx: Db, id: string, write: (told: Told) => MailText): Promise<void> {
  const participant = await findParticipant(trx, id);
  const meeting = participant && (await findMeeting(trx, participant.meetingId));
  if (meeting) await send(app, trx, { meeting, participant }, write);
}

async function tellAll(
  app: Telling,
  trx: Db,
  meeting: Meeting,
  write: (told: Told) => MailText,
): Promise<void> {
  const all = await listParticipants(trx, meeting.id, [
    'registered',
    'waiting',
    'offered',
    'accepted',
    'attended',
  ]);
  for (const participant of all) await send(app, trx, { meeting, participant }, write);
}

/** Queues a mail to a participant; a guest's holds the link by which they change their registration. */
export async function send(
  app: Telling,
  trx: Db,
  { meeting, participant, dedupeKey }: { meeting: Meeting; participant: Participant; dedupeKey?: string },
  write: (told: Told) => MailText,
): Promise<void> {
  if (participant.eMail === '') return;
  const token = participant.guest ? guestToken(app.config, participant) : undefined;
  const told = { origin: app.config, meeting, participant, token, hasSeat: holdsSeat(participant.state) };
  await app.mailer.queue(trx, {
    to: participant.eMail,
    purpose: 'meeting',
    ...(dedupeKey && { dedupeKey }),
    ...write(told),
  });
}
