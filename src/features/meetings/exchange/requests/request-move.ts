import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { ExchangeRequest } from './request.ts';
import { type RequestMove, updateRequest } from './request-queries.ts';
import { nextState, type Part, type RequestAct } from './request-rules.ts';
import { insertStep } from './step-queries.ts';
import { mailSide } from './telling/request-mails.ts';

export type Moving = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'mailer'>;

/** Who is told of what another did. */
const told: Record<RequestAct, readonly Part[]> = {
  accept: ['asking'],
  decline: ['asking'],
  book: ['asking', 'receiving'],
  unbook: ['asking', 'receiving'],
  finish: ['asking', 'receiving'],
  withdraw: ['receiving'],
  lapse: ['asking', 'receiving'],
};

type Done = { act: RequestAct; words?: string; booking?: RequestMove['booking'] };

/** Moves the request on in the transaction, notes it in its history and tells the other side; `conflict` when it cannot be done any more. */
export async function moveRequest(
  app: Moving,
  trx: Db,
  actor: Actor,
  request: ExchangeRequest,
  { act, words = '', booking }: Done,
): Promise<void> {
  const to = nextState(request.state, act);
  if (!to) throw new DomainError('conflict');
  const at = isoAt(app.clock);
  await updateRequest(trx, request.id, { from: request.state, to, at, ...(booking && { booking }) });
  const stepId = app.ids.next();
  await insertStep(trx, { id: stepId, requestId: request.id, act, by: actorId(actor), words, at });
  const subject = { type: 'exchange', id: request.id } as const;
  await app.events.append(trx, { kind: 'exchange.moved', actor, subject, data: { to } });
  const about = act === 'unbook' ? 'unbooked' : 'state';
  for (const side of told[act])
    await mailSide(app, trx, { ...request, state: to }, { to: side, about, key: stepId });
}
