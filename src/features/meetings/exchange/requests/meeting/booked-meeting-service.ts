import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { type Moving, moveRequest } from '../request-move.ts';
import { listBookedFor } from '../request-queries.ts';

type When = Pick<Meeting, 'startsAt' | 'place'>;

/** Requests that are booked on the meeting follow it to its new day or place, in the transaction that moves it; both sides are told. */
export async function moveBookings(
  app: Moving,
  trx: Db,
  actor: Actor,
  { before, after }: { before: When & { id: string }; after: When },
): Promise<void> {
  const [from, on] = [dayOf(before), dayOf(after)];
  if (from === on && before.place === after.place) return;
  for (const request of await listBookedFor(trx, before.id)) {
    const place = request.place === before.place ? after.place : request.place;
    if (request.bookedOn === on && request.place === place) continue;
    const booking = { on, place, meetingId: before.id };
    await moveRequest(app, trx, actor, request, { act: 'book', booking });
  }
}

/** Requests that were booked on the meeting are accepted and without a day again, in the transaction that cancels it; both sides are told. */
export async function takeBookingsBack(app: Moving, trx: Db, actor: Actor, meetingId: string): Promise<void> {
  const booking = { on: null, place: '', meetingId: null };
  for (const request of await listBookedFor(trx, meetingId))
    await moveRequest(app, trx, actor, request, { act: 'unbook', booking });
}

const dayOf = ({ startsAt }: When) => swedishDay(new Date(startsAt));
