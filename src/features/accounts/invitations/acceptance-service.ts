import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { codeMail } from '../accounts-text.ts';
import { insertCoauthor } from '../memberships/coauthor-queries.ts';
import { insertMembership, listPersonMemberships } from '../memberships/membership-queries.ts';
import { recordMembership } from '../memberships/membership-service.ts';
import { findPersonByAddress, getPerson, type PersonRecord } from '../people/person-queries.ts';
import {
  type ArrivalApp,
  addPerson,
  newcomerActor,
  startSession,
  wakeIfAsleep,
} from '../sign-in/arrival-service.ts';
import { checkCode, issueCode, type RightCode } from '../sign-in/code-service.ts';
import { recordFailedSignIn } from '../sign-in/failed-sign-in.ts';
import { clearSignIn, takeCodeRequest, takeSignIn } from '../sign-in/sign-in-limits.ts';
import { acceptName, type SignIn } from '../sign-in/sign-in-service.ts';
import { type Invitation, redeemInvitation } from './invitation-queries.ts';
import { openInvitation } from './invitation-service.ts';

/** Mails a code to the invited address: the link may have been passed on, the mailbox not. */
export async function requestInvitationCode(
  app: ArrivalApp,
  { token, clientKey }: { token: string; clientKey: string },
): Promise<void> {
  const { eMail } = await openInvitation(app, token);
  takeCodeRequest(app, { eMail, clientKey });
  await app.db.transaction().execute(async (trx) => {
    const code = await issueCode(app, trx, { eMail, purpose: 'invitation' });
    await app.mailer.queue(trx, { to: eMail, purpose: 'code', ...codeMail(code) });
  });
}

export type Acceptance = {
  token: string;
  code: string;
  name?: string | undefined;
  client: string;
  clientKey: string;
};

/** Uses the link up: the person exists afterwards, holds the role and is signed in. A new person is asked for a name first. */
export async function acceptInvitation(app: ArrivalApp, input: Acceptance): Promise<Outcome<SignIn>> {
  const invitation = await openInvitation(app, input.token);
  const { eMail } = invitation;
  const attempt = { eMail, clientKey: input.clientKey };
  takeSignIn(app, attempt);
  const code = await checkCode(app, { eMail, purpose: 'invitation' }, input.code);
  if (!code.ok) {
    await recordFailedSignIn(app, { eMail, how: 'invitation' });
    return refused({ code: code.error });
  }
  clearSignIn(app, attempt);
  const person = await findPersonByAddress(app.db, eMail);
  if (!person && input.name === undefined) return done({ kind: 'name-needed' });
  const name = person ? done(person.name) : acceptName(input.name ?? '');
  if (!name.ok) return name;
  const secret = await app.db
    .transaction()
    .execute((trx) => arrive(app, trx, { invitation, code, person, name: name.value, client: input.client }));
  return done({ kind: 'signed-in', secret });
}

/** Uses the link up for the person of the invited address who is signed in already; false for everybody else, and nothing happens. */
export async function acceptInvitationSignedIn(
  app: ArrivalApp,
  actor: Actor,
  token: string,
): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const invitation = await openInvitation(app, token);
  const { id: personId, name, eMail } = await getPerson(app.db, actor.personId);
  if (eMail !== invitation.eMail) return false;
  await app.db.transaction().execute((trx) => redeem(app, trx, { invitation, personId, name }));
  return true;
}

type Arrival = {
  invitation: Invitation;
  code: RightCode;
  person: PersonRecord | undefined;
  name: string;
  client: string;
};

async function arrive(app: ArrivalApp, trx: App['db'], arrival: Arrival): Promise<string> {
  const { invitation, code, person, name, client } = arrival;
  await code.consume(trx);
  if (person) await wakeIfAsleep(app, trx, person);
  const personId = person?.id ?? (await addPerson(app, trx, { eMail: invitation.eMail, name })).personId;
  await redeem(app, trx, { invitation, personId, name });
  return startSession(app, trx, { personId, name, client, how: 'invitation' });
}

async function redeem(
  app: ArrivalApp,
  trx: App['db'],
  { invitation, personId, name }: { invitation: Invitation; personId: string; name: string },
): Promise<void> {
  const at = app.clock.now().toISOString();
  await redeemInvitation(trx, invitation.id, { personId, at });
  const { scopeType, scopeId, role } = invitation;
  if (scopeType === 'entry') return joinEntry(app, trx, { entryId: scopeId, personId, name });
  const held = await listPersonMemberships(trx, personId, ['approved', 'requested']);
  const roles = scopeType === 'organisation' && role !== 'reader' ? (['reader', role] as const) : [role];
  for (const each of roles) {
    if (held.some((one) => one.scopeId === scopeId && one.role === each)) continue;
    const membership = { id: app.ids.next(), personId, scopeType, scopeId, role: each };
    await insertMembership(trx, { ...membership, at, status: 'approved', decidedBy: null });
    const actor = newcomerActor({ personId, name });
    await recordMembership(app, trx, { actor, kind: 'membership.approved', membership });
  }
}

async function joinEntry(
  app: ArrivalApp,
  trx: App['db'],
  { entryId, personId, name }: { entryId: string; personId: string; name: string },
): Promise<void> {
  await insertCoauthor(trx, { entryId, personId, at: app.clock.now().toISOString() });
  await app.audit.record(trx, {
    actor: newcomerActor({ personId, name }),
    action: 'coauthor.joined',
    object: { type: 'entry', id: entryId },
    data: { personId },
  });
}
