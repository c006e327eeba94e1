import { expect, it } from 'vitest';
import {
  endPersonSessions,
  grantAdmin,
  restorePerson,
  revokeAdmin,
  suspendPerson,
} from '#src/features/accounts/administration/administration-service.ts';
import {
  browsePeople,
  eachPerson,
  openPerson,
} from '#src/features/accounts/administration/people-service.ts';
import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

async function town(app: TestApp) {
  const organisation = await makeOrganisation(app, { name: 'Hällinge kommun' });
  return {
    admin: await makePerson(app, { role: 'admin', name: 'Ada Admin' }),
    asa: await makePerson(app, { scope: organisation, name: 'Åsa Ek', email: 'asa_ek@hallinge.example' }),
    bo: await makePerson(app, { role: 'contact', scope: organisation, name: 'Bo Berg' }),
  };
}
const names = ({ people }: { people: readonly { name: string }[] }) => people.map(({ name }) => name);
const search = (query: Record<string, string>) => new URLSearchParams(query);
const signIn = (app: TestApp, personId: string) => sessionsOf(app).create({ personId, client: '' });

describeOnEachEngine('People, for administrators,', ({ app }) => {
  it('S-8.2.1 are closed to everybody else', async () => {
    const { bo, asa } = await town(app);
    const forbidden = { code: 'forbidden' };
    await expect(browsePeople(app, bo.actor, search({}))).rejects.toMatchObject(forbidden);
    await expect(openPerson(app, bo.actor, asa.id)).rejects.toMatchObject(forbidden);
    await expect(endPersonSessions(app, bo.actor, asa.id)).rejects.toMatchObject(forbidden);
    await expect(restorePerson(app, bo.actor, asa.id)).rejects.toMatchObject(forbidden);
    await expect(revokeAdmin(app, bo.actor, asa.id)).rejects.toMatchObject(forbidden);
  });

  it('are found by a part of the name or the address, å after z, with their roles', async () => {
    const { admin } = await town(app);
    const all = await browsePeople(app, admin.actor, search({}));
    expect(names(all)).toEqual(['Ada Admin', 'Bo Berg', 'Åsa Ek']);
    expect(all.people[1]?.roles).toMatchObject([{ role: 'contact', scopeName: 'Hällinge kommun' }]);
    expect(names(await browsePeople(app, admin.actor, search({ sok: 'åSA' })))).toEqual(['Åsa Ek']);
    expect(names(await browsePeople(app, admin.actor, search({ sok: 'asa_ek@' })))).toEqual(['Åsa Ek']);
    expect(names(await browsePeople(app, admin.actor, search({ sok: 'xyz' })))).toEqual([]);
    expect(names(await browsePeople(app, admin.actor, search({ lage: 'suspended' })))).toEqual([]);
  });

  it('come page by page, each once', async () => {
    const { admin } = await town(app);
    for (let n = 0; n < 103; n += 1) await makePerson(app, { name: 'Demo Lika' });
    const first = await browsePeople(app, admin.actor, search({ sok: 'lika' }));
    const second = await browsePeople(
      app,
      admin.actor,
      search({ sok: 'lika', efter: first.nextAfter ?? '' }),
    );
    expect([first.people.length, second.people.length, second.isFirstPage]).toEqual([50, 50, false]);
    const seen = new Set<string>();
    for await (const { id } of eachPerson(app, system)) seen.add(id);
    expect(seen.size).toBe(106);
  });

  it('are closed with a reason that the page tells and the trail keeps', async () => {
    const { admin, bo } = await town(app);
    await signIn(app, bo.id);
    expect((await openPerson(app, admin.actor, bo.id)).sessions).toBe(1);
    await suspendPerson(app, admin.actor, { personId: bo.id, reason: 'compromised' });
    expect(await openPerson(app, admin.actor, bo.id)).toMatchObject({
      state: 'suspended',
      sessions: 0,
      suspension: { reason: 'compromised' },
      memberships: [{ role: 'contact' }],
    });
    const again = suspendPerson(app, admin.actor, { personId: bo.id, reason: 'left' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    await restorePerson(app, admin.actor, bo.id);
    expect(await openPerson(app, admin.actor, bo.id)).toMatchObject({
      state: 'active',
      suspension: undefined,
    });
    const audit = await app.db.selectFrom('audit').select('action').where('object_id', '=', bo.id).execute();
    expect(audit.map(({ action }) => action)).toEqual(['person.suspended', 'person.restored']);
  });

  it('are closed while they rest, too', async () => {
    const { admin, bo } = await town(app);
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', bo.id).execute();
    await suspendPerson(app, admin.actor, { personId: bo.id, reason: 'left' });
    expect((await openPerson(app, admin.actor, bo.id)).state).toBe('suspended');
  });

  it('are signed out everywhere, all sessions and nobody else’s (S-7.4.5)', async () => {
    const { admin, asa, bo } = await town(app);
    await signIn(app, bo.id);
    await signIn(app, bo.id);
    const other = await signIn(app, asa.id);
    await endPersonSessions(app, admin.actor, bo.id);
    expect(await sessionsOf(app).list(bo.id)).toEqual([]);
    expect(await sessionsOf(app).validate(other.secret)).toBeDefined();
  });

  it('become administrators by one who has just shown who they are (S-7.5.1), and never lose the last', async () => {
    const { admin, bo } = await town(app);
    const grant = { personId: bo.id, sessionId: null };
    expect(await grantAdmin(app, admin.actor, grant)).toMatchObject({
      ok: false,
      errors: { form: { code: 'expired' } },
    });
    const { id: sessionId } = await signIn(app, admin.id);
    expect(await grantAdmin(app, admin.actor, { ...grant, sessionId })).toMatchObject({ ok: true });
    expect((await openPerson(app, admin.actor, bo.id)).isAdmin).toBe(true);
    await revokeAdmin(app, admin.actor, bo.id);
    expect((await openPerson(app, admin.actor, bo.id)).isAdmin).toBe(false);
    await expect(revokeAdmin(app, admin.actor, admin.id)).rejects.toMatchObject({ code: 'forbidden' });
    const own = suspendPerson(app, admin.actor, { personId: admin.id, reason: 'own-wish' });
    await expect(own).rejects.toMatchObject({ code: 'forbidden' });
  });
});
