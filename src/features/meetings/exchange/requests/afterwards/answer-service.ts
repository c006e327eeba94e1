import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { AnswerInput } from '../request-input.ts';
import type { Acting } from '../request-service.ts';
import { answerableFor, visibleRequest } from '../visible-request.ts';
import { upsertAnswer } from './answer-queries.ts';

/** Keeps what one of the two organisations says afterwards. */
export async function answerExchange(
  app: Acting,
  actor: Actor,
  id: string,
  { organisation, useful, learnt }: AnswerInput,
): Promise<Outcome<void>> {
  const request = await visibleRequest(app, actor, id);
  if (request.state !== 'done') throw new DomainError('conflict');
  const own = answerableFor(actor, request);
  const chosen = own.length === 1 ? own[0] : own.find(({ slug }) => slug === organisation);
  if (own.length === 0) throw new DomainError('forbidden', { action: 'exchange.ask' });
  if (!chosen) return refused({ organisation: { code: 'required' } });
  requirePermission(actor, 'exchange.ask', { organisationIds: [chosen.id] });
  const wrong = await acceptText(app, actor, { learnt });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const by = requireSelf(actor);
  app.limits.take('write', by);
  const at = isoAt(app.clock);
  await app.db.transaction().execute(async (trx) => {
    await upsertAnswer(trx, { requestId: id, organisationId: chosen.id, wasUseful: useful, learnt, by, at });
    const subject = { type: 'exchange', id } as const;
    await app.events.append(trx, { kind: 'exchange.answered', actor, subject });
  });
  return done(undefined);
}
