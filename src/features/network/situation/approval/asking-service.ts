import { getPerson } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { newToken } from '#src/features/accounts/token.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { organisationScope } from '../../organisations/organisation.ts';
import type { Answering } from '../answering/answering-service.ts';
import { askMail } from './approval-mail-text.ts';
import { insertRequest } from './request-queries.ts';
import { requestLifeMs } from './request-rules.ts';

type AskApp = Pick<App, 'db' | 'clock' | 'ids' | 'config' | 'mailer' | 'audit' | 'limits'>;

/** Mails a one-time link to the organisation's contact function; a newer one takes the older one's place. */
export async function askForApproval(
  app: AskApp,
  actor: Actor,
  { organisation, round, draft, answers }: Answering,
  { version }: { version: number },
): Promise<Outcome<void>> {
  const askedBy = requireSelf(actor);
  requirePermission(actor, 'situation.answer', organisationScope(organisation));
  if (organisation.functionEmail === '') return refused({ functionEmail: { code: 'required' } });
  if (draft?.version !== version) throw new DomainError('conflict', { type: 'situation' });
  if (answers.size === 0) return refused({ form: { code: 'nothing-written' } });
  app.limits.take('invite', askedBy);
  const { name: asker } = await getPerson(app.db, askedBy);
  const now = app.clock.now();
  const { token, hash: tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + requestLifeMs).toISOString();
  const request = { id: app.ids.next(), tokenHash, responseId: draft.id, askedBy, expiresAt };
  const mail = askMail(app.config, {
    ...{ asker, token, organisation: organisation.name },
    ...{ year: round.year, until: expiresAt },
  });
  await app.db.transaction().execute(async (trx) => {
    await insertRequest(trx, { ...request, createdAt: now.toISOString() });
    await app.mailer.queue(trx, { to: organisation.functionEmail, purpose: 'approval', ...mail });
    await app.audit.record(trx, {
      actor,
      action: 'situation.asked',
      object: { type: 'organisation', id: organisation.id },
      data: { requestId: request.id, responseId: draft.id, version },
    });
  });
  return done(undefined);
}
