import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import { actorOf, getPerson } from '#src/features/accounts/people/person-service.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { ExchangeRequest } from '../request.ts';
import type { Part } from '../request-rules.ts';
import { logSubject, type MailAbout, requestMailPurpose } from './request-mail-text.ts';

/** Queues the mail to one side; what it says is written when it is sent. The same is queued once. */
export async function mailSide(
  app: Pick<App, 'mailer'>,
  trx: Db,
  request: ExchangeRequest,
  { to: side, about, key }: { to: Part; about: MailAbout; key: string },
): Promise<void> {
  const builtFrom = { request: request.id, state: request.state, about, to: side };
  for (const to of await addressesOf(trx, request, side)) {
    const dedupeKey = `exchange ${request.id} ${about} ${side} ${key} ${to}`;
    await app.mailer.queue(trx, {
      to,
      purpose: requestMailPurpose,
      subject: logSubject,
      text: '',
      builtFrom,
      dedupeKey,
    });
  }
}

/** The contact function of those who were asked and those who answer for it; of those who ask, the person who asked, and those who answer for it where that was their coordinator. */
async function addressesOf(db: Db, request: ExchangeRequest, side: Part): Promise<readonly string[]> {
  const { from, to, askedBy } = request;
  const organisation = side === 'asking' ? from : to;
  const asker = side === 'asking' && askedBy !== null ? await getPerson(db, askedBy) : undefined;
  const scope = { scopeType: 'organisation', scopeId: organisation.id } as const;
  if (asker?.state === 'active') {
    const isOwn = canSee(await actorOf(db, asker.id), `organisation:${organisation.id}`);
    return isOwn ? [asker.eMail] : [...(await listApproverAddresses(db, scope)), asker.eMail];
  }
  const people = await listApproverAddresses(db, scope);
  const mailbox = side === 'receiving' && to.functionEmail !== '' ? [to.functionEmail] : [];
  return [...new Set([...mailbox, ...people])];
}
