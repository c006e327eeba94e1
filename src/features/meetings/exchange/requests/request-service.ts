import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { visibleMeeting } from '../../visible-service.ts';
import type { ExchangeRequest } from './request.ts';
import type { BookInput } from './request-input.ts';
import { type Moving, moveRequest } from './request-move.ts';
import { bookingFault, possibleActs, type RequestAct } from './request-rules.ts';
import { partsOf, visibleRequest } from './visible-request.ts';

export type Acting = Moving & TextGate & Pick<App, 'limits'>;

/** The request for somebody who does the act now; `forbidden` for those who never may, `conflict` when its time is not now. */
async function requestFor(app: Acting, actor: Actor, id: string, act: RequestAct): Promise<ExchangeRequest> {
  const request = await visibleRequest(app, actor, id);
  const parts = partsOf(actor, request);
  if (parts.size === 0) throw new DomainError('forbidden', { action: 'exchange.answer' });
  const today = swedishDay(app.clock.now());
  if (!possibleActs(request, new Set(['asking', 'receiving']), today).has(act))
    throw new DomainError('conflict');
  if (!possibleActs(request, parts, today).has(act))
    throw new DomainError('forbidden', { action: 'exchange.answer' });
  app.limits.take('write', requireSelf(actor));
  return request;
}

/** Says yes, not just now, that they have met, or takes the question back; a greeting by its field is read by the other side. */
export async function actOnRequest(
  app: Acting,
  actor: Actor,
  id: string,
  act: 'accept' | 'decline' | 'finish' | 'withdraw',
  greeting: Readonly<Record<string, string>> = {},
): Promise<Outcome<void>> {
  const request = await requestFor(app, actor, id, act);
  const wrong = await acceptText(app, actor, greeting);
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const words = Object.values(greeting).join('\n\n');
  await app.db.transaction().execute((trx) => moveRequest(app, trx, actor, request, { act, words }));
  return done(undefined);
}

/** Books the day or moves it; a meeting of the portal may be pointed at. */
export async function bookExchange(
  app: Acting,
  actor: Actor,
  id: string,
  { day, place, meeting }: BookInput,
): Promise<Outcome<void>> {
  const request = await requestFor(app, actor, id, 'book');
  const fault = bookingFault(day, swedishDay(app.clock.now()));
  if (fault) return refused({ day: { code: fault } });
  const meetingId = meeting === '' ? null : await findMeetingId(app, actor, meeting);
  if (meetingId === undefined) return refused({ meeting: { code: 'invalid-link' } });
  const wrong = await acceptText(app, actor, { place });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const booking = { on: day, place, meetingId };
  await app.db
    .transaction()
    .execute((trx) => moveRequest(app, trx, actor, request, { act: 'book', booking }));
  return done(undefined);
}

/** The meeting behind the address, when the actor may see it. */
async function findMeetingId(
  app: Pick<App, 'db'>,
  actor: Actor,
  address: string,
): Promise<string | undefined> {
  const id = idInAddress(/\/moten\/([^/?#]+)/.exec(address)?.[1]);
  try {
    return (await visibleMeeting(app, actor, id)).id;
  } catch (error) {
    if (isDomainError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
