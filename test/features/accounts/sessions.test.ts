import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readSession } from '#src/features/accounts/read-session.ts';
import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const client = 'Firefox · Linux';

describeOnEachEngine('Sessions: the contract of the package', ({ app }) => {
  it('create gives a secret that validate knows, and the database holds its hash alone (S-7.2.3)', async () => {
    const { id: personId, name } = await makePerson(app);
    const { secret, id } = await sessionsOf(app).create({ personId, client });
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(id).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(await sessionsOf(app).validate(secret)).toMatchObject({ id, personId, name, client });
    expect(JSON.stringify(await app.db.selectFrom('session').selectAll().execute())).not.toContain(secret);
    expect(await sessionsOf(app).validate(id)).toBeUndefined();
    expect(await sessionsOf(app).validate('')).toBeUndefined();
  });

  it('ends after 24 hours of rest, and not before (S-7.3.1)', async () => {
    const { id: personId } = await makePerson(app);
    const { secret } = await sessionsOf(app).create({ personId, client });
    app.clock.advance({ hours: 23, minutes: 59 });
    expect(await sessionsOf(app).validate(secret)).toBeDefined();
    app.clock.advance({ hours: 23, minutes: 59 });
    expect(await sessionsOf(app).validate(secret)).toBeDefined();
    app.clock.advance({ hours: 24 });
    expect(await sessionsOf(app).validate(secret)).toBeUndefined();
  });

  it('ends after 30 days however busy it is (S-7.3.2)', async () => {
    const { id: personId } = await makePerson(app);
    const { secret } = await sessionsOf(app).create({ personId, client });
    for (let halfDay = 1; halfDay < 60; halfDay += 1) {
      app.clock.advance({ hours: 12 });
      expect(await sessionsOf(app).validate(secret)).toBeDefined();
    }
    app.clock.advance({ hours: 12 });
    expect(await sessionsOf(app).validate(secret)).toBeUndefined();
  });

  it("an admin's rest is one hour (S-7.3.1)", async () => {
    const { id: personId } = await makePerson(app, { role: 'admin' });
    const { secret } = await sessionsOf(app).create({ personId, client });
    app.clock.advance({ minutes: 59 });
    expect(await sessionsOf(app).validate(secret)).toBeDefined();
    app.clock.advance({ minutes: 60 });
    expect(await sessionsOf(app).validate(secret)).toBeUndefined();
  });

  it('validate and list write nothing in the main database', async () => {
    const { id: personId } = await makePerson(app);
    const { secret } = await sessionsOf(app).create({ personId, client });
    const before = await app.db.selectFrom('session').selectAll().execute();
    app.clock.advance({ hours: 20 });
    await sessionsOf(app).validate(secret);
    await sessionsOf(app).list(personId);
    app.clock.advance({ days: 40 });
    await sessionsOf(app).validate(secret);
    expect(await app.db.selectFrom('session').selectAll().execute()).toEqual(before);
  });

  it('invalidate ends one, invalidateAll every other or all of them', async () => {
    const { id: personId } = await makePerson(app);
    const { id: otherPerson } = await makePerson(app);
    const sessions = sessionsOf(app);
    const [a, b, c] = [
      await sessions.create({ personId, client }),
      await sessions.create({ personId, client }),
      await sessions.create({ personId, client }),
    ];
    const other = await sessions.create({ personId: otherPerson, client });
    await sessions.invalidate(a.id);
    expect(await sessions.validate(a.secret)).toBeUndefined();
    await sessions.invalidateAll(personId, { except: b.id });
    expect(await sessions.validate(c.secret)).toBeUndefined();
    expect(await sessions.validate(b.secret)).toBeDefined();
    await sessions.invalidateAll(personId);
    expect(await sessions.validate(b.secret)).toBeUndefined();
    expect(await sessions.validate(other.secret)).toBeDefined();
  });

  it('list shows the own live sessions, the latest used first', async () => {
    const { id: personId } = await makePerson(app);
    const sessions = sessionsOf(app);
    const first = await sessions.create({ personId, client: 'Safari · Mac' });
    app.clock.advance({ minutes: 5 });
    const second = await sessions.create({ personId, client });
    expect((await sessions.list(personId)).map(({ id }) => id)).toEqual([second.id, first.id]);
    app.clock.advance({ minutes: 5 });
    await sessions.validate(first.secret);
    expect((await sessions.list(personId)).map(({ id }) => id)).toEqual([first.id, second.id]);
    app.clock.advance({ hours: 23, minutes: 56 });
    expect((await sessions.list(personId)).map(({ id }) => id)).toEqual([first.id]);
  });

  it('rotate gives a new secret, kills the old one and keeps the absolute end (S-7.2.4)', async () => {
    const { id: personId } = await makePerson(app);
    const sessions = sessionsOf(app);
    const old = await sessions.create({ personId, client });
    const { expires_at: end } = await app.db
      .selectFrom('session')
      .select('expires_at')
      .executeTakeFirstOrThrow();
    app.clock.advance({ hours: 12 });
    const rotated = await sessions.rotate(old.id, personId);
    expect(await sessions.validate(old.secret)).toBeUndefined();
    expect(await sessions.validate(rotated?.secret ?? '')).toMatchObject({
      client,
      authenticatedAt: app.clock.now().toISOString(),
    });
    expect(await app.db.selectFrom('session').select('expires_at').execute()).toEqual([{ expires_at: end }]);
    expect(await sessions.rotate(old.id, personId)).toBeUndefined();
  });

  it('never takes a secret that the visitor brought (S-2.3 fixation)', async () => {
    const { id: personId } = await makePerson(app);
    const { secret } = await sessionsOf(app).create({ personId, client });
    const other = await sessionsOf(app).create({ personId, client });
    expect(other.secret).not.toBe(secret);
  });
});

describeOnEachEngine('Who is asking', ({ app }) => {
  it('is the person behind the secret with the approved memberships and their networks', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const person = await makePerson(app, { role: 'writer', scope: organisation });
    const { secret, id } = await sessionsOf(app).create({ personId: person.id, client });
    const { actor, sessionId } = await readSession(app, `other=1; sid=${secret}`);
    expect(sessionId).toBe(id);
    expect(actor).toMatchObject({ kind: 'person', personId: person.id });
    expect([...actor.keys].sort()).toEqual(
      ['public', 'member', `organisation:${organisation.id}`, `network:${network.id}`].sort(),
    );
  });

  it.each([null, '', 'sid=', 'sid=unknown', '__Host-sid=unknown', 'sid=a; sid=b'])(
    'is anonymous with %j',
    async (header) => {
      expect((await readSession(app, header)).actor.kind).toBe('anonymous');
    },
  );

  it.each(['asleep', 'suspended', 'erased'] as const)(
    'is anonymous when the account is %s',
    async (state) => {
      const { id: personId } = await makePerson(app);
      const { secret } = await sessionsOf(app).create({ personId, client });
      await app.db.updateTable('person').set({ state }).where('id', '=', personId).execute();
      expect(await readSession(app, `sid=${secret}`)).toMatchObject({
        actor: { kind: 'anonymous' },
        sessionId: null,
      });
    },
  );
});

describeOnEachEngine('The cookie (S-3.3.1-4)', ({ app }) => {
  it('is bound to the host and hidden from scripts on https', () => {
    const https = { ...app, config: { ...app.config, publicOrigin: 'https://narvaronatet.example' } };
    const value = sessionsOf(https).cookie('secret');
    expect(value.split('; ').toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
      '__Host-sid=secret',
    ]);
    expect(sessionsOf(https).blankCookie()).toMatch(/^__Host-sid=;.*Max-Age=0/);
    expect(sessionsOf(https).read('sid=a; __Host-sid=b')).toBe('b');
  });

  it('has a plain name on http loopback, where no browser keeps a Secure one for sure', () => {
    expect(sessionsOf(app).cookie('secret')).toBe(
      'sid=secret; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax',
    );
  });
});
