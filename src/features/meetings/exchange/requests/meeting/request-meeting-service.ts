import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import { type Outcome, refused } from '#src/platform/outcome.ts';
import type { MeetingFormat } from '../../../formats/formats.ts';
import type { NewMeetingInput } from '../../../meeting/meeting-input.ts';
import { type Arranging, createMeeting } from '../../../meeting/meeting-service.ts';
import type { ExchangeRequest } from '../request.ts';
import { openRequest, type RequestPage } from '../request-page-service.ts';
import { bookingFault } from '../request-rules.ts';
import { type Acting, actOnRequest, bookExchange } from '../request-service.ts';
import { meetingOf } from './request-meeting-text.ts';

/** What the form of a meeting begins with that answers a request. */
export type ProposedMeeting = {
  exchange: string;
  joint: '' | 'ja';
  format: MeetingFormat;
  title: string;
  invitation: string;
  /** As the form's choice of who arranges. */
  organiser: string;
};

/** The meeting that the request leads to, or a joint one for all that ask the same; `not-found` or `forbidden` for those who cannot book it. */
export async function proposeMeeting(
  app: Pick<App, 'db' | 'clock' | 'registries'>,
  actor: Actor,
  { exchange, joint }: { exchange: string; joint: boolean },
): Promise<ProposedMeeting> {
  const page = await openRequest(app, actor, exchange);
  if (!mayPutUp(page, joint)) throw new DomainError('forbidden', { action: 'exchange.answer' });
  return {
    exchange,
    joint: joint ? 'ja' : '',
    ...meetingOf(page.request, joint),
    organiser: `organisation:${page.request.to.id}`,
  };
}

const mayPutUp = ({ acts, similar, mayArrange }: RequestPage, isJoint: boolean) =>
  mayArrange && (isJoint ? similar.length > 0 : acts.has('book'));

/**
 * Puts up a meeting and, where it answers a request, books that on its day, with all that ask the same when it is a joint
 * one; refused when the day cannot be booked. A draft answers nobody; a request that has moved on meanwhile is left alone.
 */
export async function createMeetingFor(
  app: Arranging & Acting & Pick<App, 'registries'>,
  actor: Actor,
  { exchange, joint, ...input }: NewMeetingInput,
): Promise<Outcome<string>> {
  if (exchange === '' || input.act === 'draft') return createMeeting(app, actor, input);
  const page = await openRequest(app, actor, exchange);
  const isJoint = joint === 'ja';
  if (!mayPutUp(page, isJoint)) throw new DomainError('conflict');
  const fault = bookingFault(input.day, swedishDay(app.clock.now()));
  if (fault) return refused({ day: { code: fault } });
  const made = await createMeeting(app, actor, input);
  if (!made.ok) return made;
  const answered = isJoint ? page.similar : [page.request];
  const booking = { day: input.day, place: input.place, meeting: made.value };
  for (const request of answered) await book(app, actor, request, booking);
  return made;
}

async function book(
  app: Acting,
  actor: Actor,
  { id, state }: ExchangeRequest,
  booking: Parameters<typeof bookExchange>[3],
): Promise<void> {
  try {
    if (state === 'asked') await actOnRequest(app, actor, id, 'accept');
    const booked = await bookExchange(app, actor, id, booking);
    if (!booked.ok) throw new Error('A day that was looked at before was refused', { cause: booked.errors });
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'conflict') throw error;
  }
}
