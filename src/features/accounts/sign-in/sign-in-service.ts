import { blockedText } from '#src/features/privacy/accept-text.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { codeMail } from '../accounts-text.ts';
import { findOrganisationOfDomain } from '../memberships/organisation-queries.ts';
import { readName } from '../people/name-rules.ts';
import { findPersonByAddress, type PersonRecord } from '../people/person-queries.ts';
import { type Address, isSharedMailbox, isStudentDomain, readAddress } from './address-rules.ts';
import {
  type ArrivalApp,
  addPerson,
  joinOrganisation,
  type Organisation,
  startSession,
  wakeIfAsleep,
} from './arrival-service.ts';
import { checkCode, issueCode, type RightCode } from './code-service.ts';
import { recordFailedSignIn } from './failed-sign-in.ts';
import { clearSignIn, takeCodeRequest, takeSignIn } from './sign-in-limits.ts';

/** Where a sign-in stands: open, with the secret for the browser, or waiting for a new person's name. */
export type SignIn = { kind: 'signed-in'; secret: string } | { kind: 'name-needed' };

export type CodeSignIn = {
  eMail: string;
  code: string;
  /** A new person gives it in the second step, with the code once more. */
  name?: string | undefined;
  client: string;
  clientKey: string;
};

/**
 * Mails a code to an address at a registered domain, or to a person who has an account elsewhere. What is answered
 * depends on the address's form and domain alone, never on whether somebody has an account there (S-6.3.8).
 */
export async function requestSignInCode(
  app: ArrivalApp,
  request: { eMail: string; clientKey: string },
): Promise<Outcome<{ eMail: string }>> {
  const address = readAddress(request.eMail);
  if (!address) return refused({ e_mail: { code: request.eMail.trim() ? 'invalid-email' : 'required' } });
  if (isSharedMailbox(address.local)) return refused({ e_mail: { code: 'shared-mailbox' } });
  const { eMail } = address;
  const blocked = blockedText({ e_mail: eMail });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  takeCodeRequest(app, { eMail, clientKey: request.clientKey });
  const organisation = await findOrganisation(app, address);
  const person = await findPersonByAddress(app.db, eMail);
  await app.db.transaction().execute(async (trx) => {
    const code = await issueCode(app, trx, { eMail, purpose: 'sign-in' });
    if (organisation || person)
      await app.mailer.queue(trx, { to: eMail, purpose: 'code', ...codeMail(code) });
  });
  return organisation ? done({ eMail }) : refused({ e_mail: { code: 'domain-not-registered' } });
}

/** Signs in with the mailed code. A new person is asked for a name first and then waits for approval; a sleeping account wakes. */
export async function signInWithCode(app: ArrivalApp, input: CodeSignIn): Promise<Outcome<SignIn>> {
  const address = readAddress(input.eMail);
  if (!address) return refused({ e_mail: { code: 'invalid-email' } });
  const attempt = { eMail: address.eMail, clientKey: input.clientKey };
  takeSignIn(app, attempt);
  const code = await checkCode(app, { eMail: address.eMail, purpose: 'sign-in' }, input.code);
  if (!code.ok) {
    await recordFailedSignIn(app, { eMail: address.eMail, how: 'code' });
    return refused({ code: code.error });
  }
  clearSignIn(app, attempt);
  const person = await findPersonByAddress(app.db, address.eMail);
  return person ? enter(app, { person, code, client: input.client }) : join(app, { ...input, address, code });
}

async function enter(
  app: ArrivalApp,
  { person, code, client }: { person: PersonRecord; code: RightCode; client: string },
): Promise<Outcome<SignIn>> {
  const secret = await app.db.transaction().execute(async (trx) => {
    await code.consume(trx);
    await wakeIfAsleep(app, trx, person);
    return startSession(app, trx, { personId: person.id, name: person.name, client, how: 'code' });
  });
  return done({ kind: 'signed-in', secret });
}

type Joining = { address: Address; code: RightCode; name?: string | undefined; client: string };

async function join(app: ArrivalApp, joining: Joining): Promise<Outcome<SignIn>> {
  const { address, code, client } = joining;
  const organisation = await findOrganisation(app, address);
  if (!organisation) return refused({ e_mail: { code: 'domain-not-registered' } });
  if (joining.name === undefined) return done({ kind: 'name-needed' });
  const read = acceptName(joining.name);
  if (!read.ok) return read;
  const secret = await app.db.transaction().execute(async (trx) => {
    await code.consume(trx);
    const person = await addPerson(app, trx, { eMail: address.eMail, name: read.value });
    await joinOrganisation(app, trx, { ...person, organisation });
    return startSession(app, trx, { ...person, client, how: 'code' });
  });
  return done({ kind: 'signed-in', secret });
}

/** A typed name that may be stored, or what is wrong with it. */
export function acceptName(typed: string): Outcome<string> {
  const read = readName(typed);
  if (!read.ok) return refused({ name: read.error });
  const blocked = blockedText({ name: read.name });
  return Object.keys(blocked).length > 0 ? refused(blocked) : done(read.name);
}

async function findOrganisation(
  app: Pick<App, 'db'>,
  { domain }: Address,
): Promise<Organisation | undefined> {
  const organisation = await findOrganisationOfDomain(app.db, domain);
  return isStudentDomain(domain) ? undefined : organisation;
}
