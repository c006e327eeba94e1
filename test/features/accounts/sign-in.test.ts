import { expect, it } from 'vitest';
import { acceptInvitation } from '#src/features/accounts/invitations/acceptance-service.ts';
import { invitePerson } from '#src/features/accounts/invitations/invitation-service.ts';
import {
  changePassword,
  removePassword,
  signInWithPassword,
} from '#src/features/accounts/password/password-service.ts';
import { readSession } from '#src/features/accounts/read-session.ts';
import { sessionsOf } from '#src/features/accounts/sessions.ts';
import {
  confirmIdentity,
  requestConfirmationCode,
} from '#src/features/accounts/sign-in/confirmation-service.ts';
import { requestSignInCode, signInWithCode } from '#src/features/accounts/sign-in/sign-in-service.ts';
import { system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { inbox, latestCode, latestInvitation } from './inbox.ts';

const here = { client: 'Firefox · Linux', clientKey: '192.0.2.1' };
const password = 'tolv lila cyklar i rad';

describeOnEachEngine('Signing in with a mailed code', ({ app }) => {
  it('lets a known person in, and writes it in the audit trail (S-16.3.1)', async () => {
    const { address, person } = await town(app);
    await requestSignInCode(app, { eMail: ` ${address.toUpperCase()} `, ...here });
    const code = await latestCode(app, address);
    const result = await signInWithCode(app, {
      eMail: address,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      ...here,
    });
    expect((await readSession(app, cookieOf(result))).actor).toMatchObject({ personId: person.id });
    expect(await auditOf(app)).toContain('sign-in.ok');
  });

  it('mails a code without any link, so that a scanner that opens links does no harm', async () => {
    const { address } = await town(app);
    await requestSignInCode(app, { eMail: address, ...here });
    const [mail] = await inbox(app, address);
    expect(mail?.text).not.toMatch(/https?:/);
    expect(mail?.subject).not.toMatch(/\d/);
  });

  it('asks a new colleague for a name and lets them wait for approval (S-2.3)', async () => {
    const { organisation } = await town(app);
    const address = `ny.kollega@${organisation.slug}.example`;
    await requestSignInCode(app, { eMail: address, ...here });
    const code = await latestCode(app, address);
    const first = await signInWithCode(app, { eMail: address, code, ...here });
    expect(first).toEqual({ ok: true, value: { kind: 'name-needed' } });
    const nameless = await signInWithCode(app, { eMail: address, code, name: ' ', ...here });
    expect(nameless).toMatchObject({ ok: false, errors: { name: { code: 'required' } } });
    const result = await signInWithCode(app, { eMail: address, code, name: 'Ny Kollega', ...here });
    const { actor } = await readSession(app, cookieOf(result));
    expect([...actor.keys]).toEqual(['public']);
    expect(await membershipsOf(app, address)).toEqual([
      { scope_id: organisation.id, role: 'reader', status: 'requested' },
    ]);
  });

  it('tells the contact person that somebody waits, or else the coordinator', async () => {
    const { organisation, network } = await town(app);
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    await join(app, `forst@${organisation.slug}.example`);
    expect(await inbox(app, coordinator.email)).toHaveLength(1);
    const contact = await makePerson(app, { role: 'contact', scope: organisation });
    await join(app, `sedan@${organisation.slug}.example`);
    expect(await inbox(app, contact.email)).toHaveLength(1);
    expect(await inbox(app, coordinator.email)).toHaveLength(1);
  });

  it('lets a new colleague in at once where the organisation wants it so', async () => {
    const { organisation } = await town(app);
    await app.db.updateTable('organisation').set({ approves_automatically: 1 }).execute();
    const result = await join(app, `direkt@${organisation.slug}.example`);
    const { actor } = await readSession(app, cookieOf(result));
    expect(actor.keys).toContain(`organisation:${organisation.id}`);
  });

  it('refuses domains that look alike, shared mailboxes and pupils (I3)', async () => {
    const { organisation } = await town(app);
    const domain = `${organisation.slug}.example`;
    await app.db
      .insertInto('organisation_domain')
      .values({ domain: `elev.${domain}`, organisation_id: organisation.id, added_at: '2026-01-01' })
      .execute();
    for (const [eMail, code] of [
      [`anna@evil-${domain}`, 'domain-not-registered'],
      [`anna@${domain}.evil.example`, 'domain-not-registered'],
      [`anna@sub.${domain}`, 'domain-not-registered'],
      [`anna@elev.${domain}`, 'domain-not-registered'],
      [`registrator@${domain}`, 'shared-mailbox'],
      [`anna@${domain}@evil.example`, 'invalid-email'],
      [`"anna@evil.example"@${domain}`, 'invalid-email'],
      [`anna+1@${domain}`, 'invalid-email'],
      ['', 'required'],
    ] as const) {
      const clientKey = `192.0.2.${code.length}`;
      expect(await requestSignInCode(app, { eMail, clientKey }), eMail).toMatchObject({
        errors: { e_mail: { code } },
      });
    }
    expect(await app.db.selectFrom('mail').select('id').execute()).toEqual([]);
  });

  it('answers alike for people with and without an account (S-6.3.8)', async () => {
    const { organisation, address } = await town(app);
    const elsewhere = await makePerson(app, { email: 'inbjuden@forening.example' });
    const ask = (eMail: string) => requestSignInCode(app, { eMail, ...here });
    const unknown = `okand@${organisation.slug}.example`;
    expect(await ask(address)).toEqual({ ok: true, value: { eMail: address } });
    expect(await ask(unknown)).toEqual({ ok: true, value: { eMail: unknown } });
    expect(await ask(elsewhere.email)).toEqual(await ask('okand@forening.example'));
    expect(await inbox(app, elsewhere.email)).toHaveLength(1);
    expect(await inbox(app, 'okand@forening.example')).toEqual([]);
  });

  it('takes a code once, for ten minutes and five tries; a newer one kills it', async () => {
    const { address } = await town(app);
    const ask = async () => {
      app.clock.advance({ hours: 1 });
      await requestSignInCode(app, { eMail: address, ...here });
      return latestCode(app, address);
    };
    const enter = (code: string) => signInWithCode(app, { eMail: address, code, ...here });

    const used = await ask();
    expect((await enter(used)).ok).toBe(true);
    expect(await enter(used)).toMatchObject({ errors: { code: { code: 'expired' } } });

    const old = await ask();
    app.clock.advance({ minutes: 10 });
    expect(await enter(old)).toMatchObject({ errors: { code: { code: 'expired' } } });

    const replaced = await ask();
    const newer = await ask();
    if (replaced !== newer)
      expect(await enter(replaced)).toMatchObject({ errors: { code: { code: 'wrong-code' } } });
    expect((await enter(newer)).ok).toBe(true);

    const guessed = await ask();
    const wrong = guessed === '000000' ? '111111' : '000000';
    for (let i = 0; i < 5; i += 1) {
      const clientKey = `198.51.100.${i}`;
      const answer = await signInWithCode(app, { eMail: address, code: wrong, client: '', clientKey });
      expect(answer).toMatchObject({ errors: { code: { code: 'wrong-code' } } });
    }
    expect(await enter(guessed)).toMatchObject({ errors: { code: { code: 'too-many-tries' } } });
    expect(await auditOf(app)).toContain('sign-in.failed');
  });

  it('opens one session when the same code is sent many times at once (S-2.3.4)', async () => {
    const { address, person } = await town(app);
    await requestSignInCode(app, { eMail: address, ...here });
    const code = await latestCode(app, address);
    const tries = Array.from({ length: 50 }, (_, i) =>
      signInWithCode(app, { eMail: address, code, client: '', clientKey: `203.0.113.${i}` }).then(
        (result) => result.ok,
        () => false,
      ),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await sessionsOf(app).list(person.id)).toHaveLength(1);
  });

  it('is slowed down for the one who tries, not for the owner elsewhere (S-6.3.1)', async () => {
    const { address } = await town(app);
    await requestSignInCode(app, { eMail: address, ...here });
    const guess = () =>
      signInWithCode(app, { eMail: address, code: 'x', client: '', clientKey: '203.0.113.9' });
    for (let i = 0; i < 5; i += 1) await guess();
    await expect(guess()).rejects.toMatchObject({ code: 'rate-limited' });
    const code = await latestCode(app, address);
    expect((await signInWithCode(app, { eMail: address, code, ...here })).ok).toBe(true);
  });

  it('fills nobody’s mailbox (S-2.3 mail bombing)', async () => {
    const { address } = await town(app);
    const tries = Array.from({ length: 40 }, (_, i) =>
      requestSignInCode(app, { eMail: address, clientKey: `203.0.113.${i}` }).catch(() => undefined),
    );
    await Promise.all(tries);
    expect((await inbox(app, address)).length).toBeLessThanOrEqual(12);
  });

  it('wakes a sleeping account, whose roles then wait for approval', async () => {
    const { address, person, organisation } = await town(app);
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', person.id).execute();
    const result = await join(app, address);
    const { actor } = await readSession(app, cookieOf(result));
    expect([...actor.keys]).toEqual(['public']);
    expect(await membershipsOf(app, address)).toEqual([
      { scope_id: organisation.id, role: 'writer', status: 'requested' },
    ]);
  });

  it('refuses a suspended person, who keeps no code', async () => {
    const { address, person } = await town(app);
    await app.db.updateTable('person').set({ state: 'suspended' }).where('id', '=', person.id).execute();
    await expect(join(app, address)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await sessionsOf(app).list(person.id)).toEqual([]);
  });
});

describeOnEachEngine('A code for one thing opens nothing else (S-6.6.2 replay matrix)', ({ app }) => {
  it('neither across purposes nor across addresses', async () => {
    const { address, organisation, person } = await town(app);
    const other = await makePerson(app, { scope: organisation, email: `annan@${organisation.slug}.example` });
    await requestSignInCode(app, { eMail: address, ...here });
    const signIn = await latestCode(app, address);
    await requestConfirmationCode(app, person.actor, here);
    const confirm = await latestCode(app, address);
    await invitePerson(app, system, {
      eMail: address,
      scopeType: 'organisation',
      scopeId: organisation.id,
      role: 'editor',
    });
    const token = await latestInvitation(app, address);
    const { secret, id: sessionId } = await sessionsOf(app).create({ personId: person.id, client: '' });

    const refusals = [
      await signInWithCode(app, { eMail: other.email, code: signIn, ...here }),
      await signInWithCode(app, { eMail: address, code: confirm, ...here }),
      await confirmIdentity(app, person.actor, { code: signIn, sessionId, clientKey: '192.0.2.2' }),
      await acceptInvitation(app, { token, code: signIn, client: '', clientKey: '192.0.2.3' }),
      await acceptInvitation(app, { token, code: confirm, client: '', clientKey: '192.0.2.4' }),
    ];
    for (const refusal of refusals) expect(signIn === confirm || !refusal.ok).toBe(true);
    expect(await sessionsOf(app).validate(secret)).toBeDefined();
    expect(
      (await signInWithCode(app, { eMail: address, code: signIn, client: '', clientKey: '192.0.2.5' })).ok,
    ).toBe(true);
  });
});

describeOnEachEngine('A password of one’s own', ({ app }) => {
  it('is set after a fresh sign-in, opens the account and can be taken away', async () => {
    const { address, person } = await town(app);
    const sessions = sessionsOf(app);
    const first = await sessions.create({ personId: person.id, client: '' });
    const other = await sessions.create({ personId: person.id, client: '' });
    const change = { password, repeated: password, endOthers: true, sessionId: first.id };
    const changed = await changePassword(app, person.actor, change);
    expect(await sessions.validate(first.secret)).toBeUndefined();
    expect(await sessions.validate(other.secret)).toBeUndefined();
    const { secret } = granted(changed);
    const current = await sessions.validate(secret);
    expect(current).toMatchObject({ personId: person.id });

    const { phc } = await app.db.selectFrom('password').select('phc').executeTakeFirstOrThrow();
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signInWithPassword(app, { eMail: address, password, ...here })).ok).toBe(true);
    for (const wrong of [`${password} `, password.toUpperCase(), '']) {
      const result = await signInWithPassword(app, {
        eMail: address,
        password: wrong,
        client: '',
        clientKey: '192.0.2.7',
      });
      expect(result).toMatchObject({ errors: { password: { code: 'wrong-password' } } });
    }
    expect((await removePassword(app, person.actor, { sessionId: current?.id ?? '' })).ok).toBe(true);
    expect((await signInWithPassword(app, { eMail: address, password, ...here })).ok).toBe(false);
  });

  it('is not changed by a session that proved itself long ago, until it does so again (S-7.5.1)', async () => {
    const { address, person } = await town(app);
    const { id: sessionId } = await sessionsOf(app).create({ personId: person.id, client: '' });
    app.clock.advance({ minutes: 11 });
    const change = { password, repeated: password, endOthers: false };
    expect(await changePassword(app, person.actor, { ...change, sessionId })).toMatchObject({
      errors: { form: { code: 'expired' } },
    });
    await requestConfirmationCode(app, person.actor, here);
    const code = await latestCode(app, address);
    const confirmed = await confirmIdentity(app, person.actor, { code, sessionId, ...here });
    const renewed = await sessionsOf(app).validate(granted(confirmed).secret);
    expect((await changePassword(app, person.actor, { ...change, sessionId: renewed?.id ?? '' })).ok).toBe(
      true,
    );
  });

  it('does the same work and says the same for unknown addresses (S-6.3.8)', async () => {
    const { address, person } = await town(app);
    const { id: sessionId } = await sessionsOf(app).create({ personId: person.id, client: '' });
    await changePassword(app, person.actor, { password, repeated: password, endOthers: false, sessionId });
    const times = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    for (let i = 0; i < 16; i += 1) {
      const kind = i % 2 ? 'known' : 'unknown';
      const eMail = kind === 'known' ? address : `okand${i}@${address.split('@')[1]}`;
      const start = performance.now();
      const answer = await signInWithPassword(app, {
        eMail,
        password: 'fel',
        client: '',
        clientKey: `203.0.113.${i}`,
      });
      times[kind].push(performance.now() - start);
      answers.add(JSON.stringify(answer));
    }
    expect(answers.size).toBe(1);
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });

  it('wakes no sleeping account: only the mailbox proves that the person still works there', async () => {
    const { address, person } = await town(app);
    const { id: sessionId } = await sessionsOf(app).create({ personId: person.id, client: '' });
    await changePassword(app, person.actor, { password, repeated: password, endOthers: false, sessionId });
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', person.id).execute();
    expect((await signInWithPassword(app, { eMail: address, password, ...here })).ok).toBe(false);
  });
});

/** A municipality with a writer. */
async function town(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  const address = `asa.oberg@${organisation.slug}.example`;
  const person = await makePerson(app, { role: 'writer', scope: organisation, email: address });
  return { network, organisation, address, person };
}

async function join(app: TestApp, eMail: string) {
  await requestSignInCode(app, { eMail, ...here });
  return signInWithCode(app, { eMail, code: await latestCode(app, eMail), name: 'Ny Kollega', ...here });
}

type SignedIn = Awaited<ReturnType<typeof signInWithCode>>;

function cookieOf(result: SignedIn): string {
  const value = granted(result);
  return value.kind === 'signed-in' ? `sid=${value.secret}` : '';
}

function granted<T>(result: { ok: true; value: T } | { ok: false; errors: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
  return result.value;
}

async function auditOf(app: TestApp): Promise<string[]> {
  return (await app.db.selectFrom('audit').select('action').orderBy('seq').execute()).map(
    ({ action }) => action,
  );
}

async function membershipsOf(app: TestApp, eMail: string) {
  return app.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.scope_id', 'm.role', 'm.status'])
    .where('p.e_mail', '=', eMail)
    .execute();
}
