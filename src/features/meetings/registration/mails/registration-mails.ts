import type { MailText } from '#src/features/accounts/mail-letter-text.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { findMeeting } from '../../meeting/meeting-queries.ts';
import { guestToken } from '../guests/guest-token.ts';
import type { Participant } from '../registration.ts';
import { findParticipant, listParticipants } from '../registration-queries.ts';
import { isComing } from '../registration-rules.ts';
import { mayCome } from '../rights-service.ts';
import {
  cancelledMail,
  confirmMail,
  lapsedMail,
  movedMail,
  offeredMail,
  registeredMail,
  releasedMail,
  removedMail,
  replacingMail,
  type Told,
  waitingMail,
} from './registration-mail-text.ts';

type Telling = Pick<App, 'mailer' | 'config'>;

/** They have a seat, or stand on the waiting list. */
export const tellRegistered = (app: Telling, trx: Db, id: string) =>
  tell(app, trx, id, (told) => (told.isComing ? registeredMail(told) : waitingMail(told)));
/** A guest is asked to confirm the address, or told where they stand. */
export const tellGuest = (app: Telling, trx: Db, id: string) =>
  tell(app, trx, id, (told) => {
    if (told.participant.state === 'unconfirmed') return confirmMail(told);
    return told.isComing ? registeredMail(told) : waitingMail(told);
  });
/** A colleague has left them a seat. */
export const tellReplacing = (app: Telling, trx: Db, id: string) => tell(app, trx, id, replacingMail);
/** A seat is free for whoever waited: until when it is held, and where one says yes. */
export const tellOffered = (app: Telling, trx: Db, id: string) => tell(app, trx, id, offeredMail);
/** The offered seat has gone to the next. */
export const tellLapsed = (app: Telling, trx: Db, id: string) => tell(app, trx, id, lapsedMail);
/** Those who arrange the meeting have taken the registration away. */
export const tellRemoved = (app: Telling, trx: Db, id: string) => tell(app, trx, id, removedMail);

/** The registration counts no more, since they may not come any more: that is told in place of all else. */
export async function tellReleased(app: Telling, trx: Db, id: string): Promise<void> {
  const place = await findPlace(trx, id);
  if (place) await queue(app, trx, place, releasedMail);
}

/** Tells everybody who comes, waits or is offered a seat that the meetings are cancelled: each in one mail. */
export const tellCancelled = (app: Telling, trx: Db, meetings: readonly Meeting[]) =>
  tellAll(app, trx, meetings, cancelledMail);
/** Tells them of a new time or place: each in one mail, of however many meetings in a series. */
export const tellMoved = (app: Telling, trx: Db, meetings: readonly Meeting[]) =>
  tellAll(app, trx, meetings, movedMail);

async function tell(app: Telling, trx: Db, id: string, write: (told: Told) => MailText): Promise<void> {
  const place = await findPlace(trx, id);
  if (place) await send(app, trx, place, write);
}

type Place = { meeting: Meeting; participant: Participant };

async function findPlace(trx: Db, id: string): Promise<Place | undefined> {
  const participant = await findParticipant(trx, id);
  const meeting = participant && (await findMeeting(trx, participant.meetingId));
  return meeting && { meeting, participant };
}

async function tellAll(
  app: Telling,
  trx: Db,
  meetings: readonly Meeting[],
  write: (all: readonly [Told, ...Told[]]) => MailText,
): Promise<void> {
  const places: Place[] = [];
  for (const meeting of meetings) {
    const all = await listParticipants(trx, meeting.id, toldStates);
    for (const participant of all)
      if (await mayCome(trx, meeting, participant)) places.push({ meeting, participant });
  }
  const byPerson = Map.groupBy(places, ({ participant }) => participant.personId ?? participant.eMail);
  for (const [first, ...others] of byPerson.values()) {
    if (first)
      await queue(app, trx, first, (told) => write([told, ...others.map((one) => toldOf(app, one))]));
  }
}

const toldStates = ['registered', 'waiting', 'offered', 'accepted', 'attended'] as const;

type Mail = Place & { dedupeKey?: string };

/** Queues a mail to a participant who may still come; a guest's holds the link by which they change their registration. */
export async function send(
  app: Telling,
  trx: Db,
  mail: Mail,
  write: (told: Told) => MailText,
): Promise<void> {
  if (await mayCome(trx, mail.meeting, mail.participant)) await queue(app, trx, mail, write);
}

async function queue(
  app: Telling,
  trx: Db,
  { meeting, participant, dedupeKey }: Mail,
  write: (told: Told) => MailText,
): Promise<void> {
  if (participant.eMail === '') return;
  await app.mailer.queue(trx, {
    to: participant.eMail,
    purpose: 'meeting',
    ...(dedupeKey && { dedupeKey }),
    ...write(toldOf(app, { meeting, participant })),
  });
}

function toldOf({ config }: Telling, { meeting, participant }: Place): Told {
  const token = participant.guest ? guestToken(config, participant) : undefined;
  return { origin: config, meeting, participant, token, isComing: isComing(participant.state) };
}
