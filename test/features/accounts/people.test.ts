import { expect, it } from 'vitest';
import {
  restorePerson,
  suspendPerson,
} from '#src/features/accounts/administration/administration-service.ts';
import {
  acceptInvitation,
  acceptInvitationSignedIn,
  requestInvitationCode,
} from '#src/features/accounts/invitations/acceptance-service.ts';
import {
  invitePerson,
  openInvitation,
  revokeInvitation,
} from '#src/features/accounts/invitations/invitation-service.ts';
import {
  approveMembership,
  listMembers,
  refuseMembership,
} from '#src/features/accounts/memberships/membership-service.ts';
import { endMembership, grantRole } from '#src/features/accounts/memberships/role-service.ts';
import { endOwnSession, getAccount, renameSelf } from '#src/features/accounts/people/account-service.ts';
import { addUser } from '#src/features/accounts/people/add-user.ts';
import { confirmStillWorking, stillWorkingJob } from '#src/features/accounts/people/still-working-service.ts';
import { stillWorkingTasks } from '#src/features/accounts/people/still-working-task-text.ts';
import { readSession } from '#src/features/accounts/read-session.ts';
import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { issueSetupToken, setUpPortal } from '#src/features/accounts/setup/setup-service.ts';
import { anonymous, type HeldRole, type Role, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { inbox, latestCode, latestInvitation } from './inbox.ts';

const here = { client: '', clientKey: '192.0.2.1' };
const password = 'fem gula lastbilar på rad';

describeOnEachEngine('An invitation', ({ app }) => {
  it('lets the invited in after a code to the invited address, with the role (S-6.6.2)', async () => {
    const { organisation, contact } = await town(app);
    const eMail = 'ny@forening.example';
    const token = await invite(app, contact.actor, { organisation, eMail, role: 'writer' });
    expect(await openInvitation(app, token)).toMatchObject({
      eMail,
      role: 'writer',
      scopeName: organisation.name,
    });
    await requestInvitationCode(app, { token, clientKey: here.clientKey });
    const code = await latestCode(app, eMail);
    expect(await acceptInvitation(app, { token, code, ...here })).toEqual({
      ok: true,
      value: { kind: 'name-needed' },
    });
    const result = await acceptInvitation(app, { token, code, name: 'Ny Vän', ...here });
    const secret = result.ok && result.value.kind === 'signed-in' ? result.value.secret : '';
    const { actor } = await readSession(app, `sid=${secret}`);
    expect(rolesOf(actor)).toContain('writer');
    await expect(openInvitation(app, token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('dies with the role or the account that sent it (S-8.3.2)', async () => {
    const { organisation, contact } = await town(app);
    const admin = await makePerson(app, { role: 'admin' });
    const asked = { organisation, eMail: 'ny@forening.example', role: 'contact' as const };
    const first = await invite(app, contact.actor, asked);
    const [held] = await listMembers(app, contact.actor, placeOf(organisation)).then((all) =>
      all.filter(({ personId, role }) => personId === contact.id && role === 'contact'),
    );
    await endMembership(app, admin.actor, held?.id ?? '');
    await expect(openInvitation(app, first)).rejects.toMatchObject({ code: 'not-found' });
    const colleague = await makePerson(app, { role: 'contact', scope: organisation });
    const second = await invite(app, colleague.actor, asked);
    await suspendPerson(app, admin.actor, { personId: colleague.id, reason: 'compromised' });
    await expect(openInvitation(app, second)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not sent to pupils, shared mailboxes or addresses that are identity numbers', async () => {
    const { organisation, contact } = await town(app);
    for (const eMail of [
      'a@elev.hallinge.example',
      'registrator@hallinge.example',
      '8507099805@hallinge.example',
    ]) {
      const sent = await invitePerson(app, contact.actor, {
        ...placeOf(organisation),
        eMail,
        role: 'reader',
      });
      expect(sent.ok, eMail).toBe(false);
    }
    expect(await app.db.selectFrom('mail').selectAll().execute()).toEqual([]);
  });

  it('stands in the database as a hash', async () => {
    const { organisation, contact } = await town(app);
    const token = await invite(app, contact.actor, {
      organisation,
      eMail: 'ny@forening.example',
      role: 'reader',
    });
    expect(JSON.stringify(await app.db.selectFrom('invitation').selectAll().execute())).not.toContain(token);
  });

  it('is used once, however many try at the same time (S-2.3.4)', async () => {
    const { organisation, contact } = await town(app);
    const invited = await makePerson(app, { email: 'ny@forening.example' });
    const token = await invite(app, contact.actor, { organisation, eMail: invited.email, role: 'editor' });
    const tries = Array.from({ length: 50 }, () =>
      acceptInvitationSignedIn(app, invited.actor, token).catch(() => false),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(
      await app.db
        .selectFrom('membership')
        .select('role')
        .where('person_id', '=', invited.id)
        .orderBy('role')
        .execute(),
    ).toEqual([{ role: 'editor' }, { role: 'reader' }]);
  });

  it('is dead when it is old, taken back or replaced by a newer one', async () => {
    const { organisation, contact } = await town(app);
    const eMail = 'ny@forening.example';
    const send = () => invite(app, contact.actor, { organisation, eMail, role: 'reader' });
    const replaced = await send();
    const old = await send();
    await expect(openInvitation(app, replaced)).rejects.toMatchObject({ code: 'not-found' });
    app.clock.advance({ hours: 72 });
    await expect(openInvitation(app, old)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await openInvitation(app, await send());
    await revokeInvitation(app, contact.actor, id);
    expect(
      await app.db
        .selectFrom('invitation')
        .select('id')
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', app.clock.now().toISOString())
        .execute(),
    ).toEqual([]);
  });

  it('does nothing for another signed-in person', async () => {
    const { organisation, contact, reader } = await town(app);
    const token = await invite(app, contact.actor, {
      organisation,
      eMail: 'ny@forening.example',
      role: 'editor',
    });
    expect(await acceptInvitationSignedIn(app, reader.actor, token)).toBe(false);
    expect(await acceptInvitationSignedIn(app, anonymous, token)).toBe(false);
    expect((await openInvitation(app, token)).role).toBe('editor');
  });

  it('is sent only by those who may give the role there (S-8.4.1)', async () => {
    const { organisation, other, contact, reader } = await town(app);
    const scope = { scopeType: 'organisation' as const, eMail: 'ny@forening.example' };
    for (const [actor, scopeId, role] of [
      [reader.actor, organisation.id, 'reader'],
      [contact.actor, other.id, 'reader'],
      [contact.actor, organisation.id, 'coordinator'],
      [contact.actor, organisation.id, 'admin'],
      [anonymous, organisation.id, 'reader'],
    ] as const) {
      await expect(invitePerson(app, actor, { ...scope, scopeId, role })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });
});

describeOnEachEngine('Approving and roles', ({ app }) => {
  it('the contact person lets the waiting in, once, and they are told', async () => {
    const { organisation, contact, reader } = await town(app);
    const waiting = await ask(app, { organisation, name: 'Ny Kollega' });
    const listed = await listMembers(app, reader.actor, {
      scopeType: 'organisation',
      scopeId: organisation.id,
    });
    expect(listed[0]).toMatchObject({ id: waiting.id, status: 'requested', personName: 'Ny Kollega' });
    await approveMembership(app, contact.actor, waiting.id);
    await expect(approveMembership(app, contact.actor, waiting.id)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(refuseMembership(app, contact.actor, waiting.id)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await inbox(app, waiting.email)).toHaveLength(1);
    expect((await app.db.selectFrom('event').select('kind').execute()).map(({ kind }) => kind)).toContain(
      'membership.approved',
    );
  });

  it('nobody else decides: not a reader, not the neighbour, not the one who waits (S-8.2.1, S-8.4.1)', async () => {
    const { organisation, otherContact, reader } = await town(app);
    const waiting = await ask(app, { organisation, name: 'Ny Kollega' });
    for (const actor of [anonymous, reader.actor, otherContact.actor, waiting.actor]) {
      await expect(approveMembership(app, actor, waiting.id)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(
      listMembers(app, otherContact.actor, { scopeType: 'organisation', scopeId: organisation.id }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('a role is given after a fresh sign-in to members of the scope alone (S-7.5.1)', async () => {
    const { organisation, other, contact, otherContact, reader } = await town(app);
    const { id: sessionId } = await sessionsOf(app).create({ personId: contact.id, client: '' });
    const grant = {
      scopeType: 'organisation' as const,
      scopeId: organisation.id,
      personId: reader.id,
      role: 'editor' as const,
      sessionId,
    };
    expect((await grantRole(app, contact.actor, grant)).ok).toBe(true);
    await expect(grantRole(app, contact.actor, grant)).rejects.toMatchObject({ code: 'conflict' });
    await expect(grantRole(app, contact.actor, { ...grant, scopeId: other.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      grantRole(app, contact.actor, { ...grant, personId: otherContact.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(grantRole(app, contact.actor, { ...grant, role: 'admin' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      grantRole(app, reader.actor, { ...grant, personId: reader.id, role: 'contact' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    app.clock.advance({ minutes: 11 });
    expect(await grantRole(app, contact.actor, { ...grant, role: 'writer' })).toMatchObject({
      errors: { form: { code: 'expired' } },
    });
  });

  it('a far-reaching role begins with a new sign-in (S-7.2.4)', async () => {
    const { network, reader } = await town(app);
    const { secret } = await sessionsOf(app).create({ personId: reader.id, client: '' });
    const grant = {
      scopeType: 'network' as const,
      scopeId: network.id,
      personId: reader.id,
      role: 'coordinator' as const,
    };
    expect((await grantRole(app, system, { ...grant, sessionId: null })).ok).toBe(true);
    expect(await sessionsOf(app).validate(secret)).toBeUndefined();
  });

  it('leaving the organisation takes every role there', async () => {
    const { organisation, contact, reader } = await town(app);
    const grant = {
      scopeType: 'organisation' as const,
      scopeId: organisation.id,
      personId: reader.id,
      role: 'writer' as const,
    };
    await grantRole(app, system, { ...grant, sessionId: null });
    const { memberships } = await getAccount(app, reader.actor);
    const place = memberships.find(({ role }) => role === 'reader')?.id ?? '';
    await expect(endMembership(app, contact.actor, 'none')).rejects.toMatchObject({ code: 'not-found' });
    await endMembership(app, reader.actor, place);
    expect(await getAccount(app, reader.actor)).toMatchObject({ memberships: [], isWaiting: true });
  });
});

describeOnEachEngine('An account', ({ app }) => {
  it('closes with every session in the same moment (S-7.4.2) and opens again', async () => {
    const admin = await makePerson(app, { role: 'admin' });
    const { reader } = await town(app);
    const { secret } = await sessionsOf(app).create({ personId: reader.id, client: '' });
    await expect(
      suspendPerson(app, reader.actor, { personId: admin.id, reason: 'other' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await suspendPerson(app, admin.actor, { personId: reader.id, reason: 'left' });
    expect(await app.db.selectFrom('session').select('id').execute()).toEqual([]);
    expect(await sessionsOf(app).validate(secret)).toBeUndefined();
    await restorePerson(app, admin.actor, reader.id);
    expect((await getAccount(app, reader.actor)).state).toBe('active');
  });

  it('ends its own sessions and nobody else’s', async () => {
    const { reader, contact } = await town(app);
    const other = await sessionsOf(app).create({ personId: contact.id, client: '' });
    await expect(endOwnSession(app, reader.actor, other.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await sessionsOf(app).validate(other.secret)).toBeDefined();
  });

  it('takes a name, but no identity number in it', async () => {
    const { reader } = await town(app);
    expect((await renameSelf(app, reader.actor, { name: 'Åsa  Öberg' })).ok).toBe(true);
    expect((await getAccount(app, reader.actor)).name).toBe('Åsa Öberg');
    expect(await renameSelf(app, reader.actor, { name: 'Åsa 811218-9876' })).toMatchObject({
      errors: { name: { code: 'identity-number' } },
    });
  });

  it('is asked every six months, sleeps without answer and stays awake with one', async () => {
    const { reader, contact, organisation } = await town(app);
    const { secret } = await sessionsOf(app).create({ personId: reader.id, client: '' });
    app.clock.advance({ days: 182 });
    await stillWorkingJob.run(app, {});
    expect(await inbox(app, reader.email)).toEqual([]);
    app.clock.advance({ days: 2 });
    await stillWorkingJob.run(app, {});
    await stillWorkingJob.run(app, {});
    expect(await inbox(app, reader.email)).toHaveLength(1);
    expect(await stillWorkingTasks.list(app, contact.actor)).toMatchObject([
      { path: '/mitt/arbetar-du-kvar' },
    ]);
    await confirmStillWorking(app, contact.actor);
    expect(await stillWorkingTasks.list(app, contact.actor)).toEqual([]);
    app.clock.advance({ days: 31 });
    await stillWorkingJob.run(app, {});
    expect((await getAccount(app, reader.actor)).state).toBe('asleep');
    expect((await getAccount(app, contact.actor)).state).toBe('active');
    expect(await sessionsOf(app).validate(secret)).toBeUndefined();
    expect(organisation.id).toBeDefined();
  });
});

describeOnEachEngine('The first admin (S-6.3.2)', ({ app }) => {
  const admin = { name: 'Demo Admin', eMail: 'demo.admin@alvstad.example', password, ...here };

  it('is whoever types the token from the console, once and within 30 minutes', async () => {
    const old = (await issueSetupToken(app)) ?? '';
    app.clock.advance({ minutes: 30 });
    expect(await setUpPortal(app, { ...admin, token: old })).toMatchObject({
      errors: { token: { code: 'expired' } },
    });
    const token = (await issueSetupToken(app)) ?? '';
    const tries = Array.from({ length: 5 }, (_, i) =>
      setUpPortal(app, { ...admin, eMail: `demo.${'abcde'[i]}@alvstad.example`, token }).catch(() => ({
        ok: false,
      })),
    );
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await issueSetupToken(app)).toBeUndefined();
    await expect(setUpPortal(app, { ...admin, token })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('needs a long password and leaves nothing behind when something is wrong', async () => {
    const token = (await issueSetupToken(app)) ?? '';
    const result = await setUpPortal(app, { ...admin, token, password: 'fjorton tecken' });
    expect(result).toMatchObject({ errors: { password: { code: 'too-short', values: { min: 15 } } } });
    expect(await app.db.selectFrom('person').select('id').execute()).toEqual([]);
  });

  it('or is added from the command line, which also wakes and adds roles, but never for a visitor', async () => {
    const { organisation, reader } = await town(app);
    const user = {
      eMail: reader.email,
      name: 'Demo Person',
      role: 'writer' as Role,
      scopeType: 'organisation' as const,
      scopeId: organisation.id,
    };
    expect(await addUser(app, system, user)).toEqual({ ok: true, value: { personId: reader.id } });
    expect(await addUser(app, system, user)).toEqual({ ok: true, value: { personId: reader.id } });
    expect(await addUser(app, system, { ...user, role: 'admin' })).toMatchObject({
      errors: { role: { code: 'not-a-choice' } },
    });
    await expect(addUser(app, reader.actor, user)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(addUser(app, system, { ...user, scopeId: 'none' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

/** Two municipalities of a network: one with contact person and reader, and its neighbour. */
const placeOf = ({ id }: { id: string }) => ({ scopeType: 'organisation' as const, scopeId: id });

async function town(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  const other = await makeOrganisation(app, { network, name: 'Norrbruk kommun' });
  return {
    network,
    organisation,
    other,
    contact: await makePerson(app, { role: 'contact', scope: organisation }),
    reader: await makePerson(app, { role: 'reader', scope: organisation }),
    otherContact: await makePerson(app, { role: 'contact', scope: other }),
  };
}

async function invite(
  app: TestApp,
  actor: Parameters<typeof invitePerson>[1],
  { organisation, eMail, role }: { organisation: { id: string }; eMail: string; role: Role },
): Promise<string> {
  const sent = await invitePerson(app, actor, {
    scopeType: 'organisation',
    scopeId: organisation.id,
    eMail,
    role,
  });
  expect(sent.ok).toBe(true);
  return latestInvitation(app, eMail);
}

async function ask(app: TestApp, { organisation, name }: { organisation: { id: string }; name: string }) {
  const person = await makePerson(app, { name });
  const id = app.ids.next();
  await app.db
    .insertInto('membership')
    .values({
      id,
      person_id: person.id,
      scope_type: 'organisation',
      scope_id: organisation.id,
      role: 'reader',
      is_substitute: 0,
      status: 'requested',
      requested_at: app.clock.now().toISOString(),
      decided_at: null,
      decided_by: null,
      ended_at: null,
    })
    .execute();
  return { id, email: person.email, actor: person.actor };
}

function rolesOf(actor: Awaited<ReturnType<typeof readSession>>['actor']): HeldRole[] {
  return actor.kind === 'person' ? actor.memberships.map(({ role }) => role) : [];
}
