import { beforeEach, expect, it } from 'vitest';
import {
  noteContact,
  openSilence,
  openSilentOrganisation,
} from '#src/features/desk/silence/silence-service.ts';
import { silenceTasks } from '#src/features/desk/silence/silence-tasks.ts';
import { mailtoAddress } from '#src/features/desk/silence/silence-text.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('organisations to get in touch with', ({ app }) => {
  let network: MadeNetwork;
  let silent: MadeOrganisation;
  let coordinator: Person;
  beforeEach(async () => {
    network = await makeNetwork(app);
    silent = await makeOrganisation(app, { network, name: 'Hällinge kommun' });
    ({ actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network }));
    app.clock.advance({ days: 100 });
  });
  const shown = async () => (await openSilence(app, coordinator, network.slug)).organisations;
  const today = () => app.clock.now().toISOString().slice(0, 10);
  const note = (text = '') => ({ organisation: silent.slug, on: today(), way: 'phone' as const, note: text });

  it('are those of whom nothing has been heard for long; a sign-in counts, without a name', async () => {
    const talking = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    const { id } = await makePerson(app, { scope: talking });
    app.clock.advance({ days: 100 });
    const at = app.clock.now().toISOString();
    await app.db
      .insertInto('session')
      .values({
        id: 's',
        person_id: id,
        client: 'Firefox',
        created_at: at,
        authenticated_at: at,
        expires_at: at,
      })
      .execute();
    const rows = await shown();
    expect(rows).toMatchObject([
      { name: 'Hällinge kommun', sign: undefined, isToContact: true },
      { name: 'Norrbruks kommun', sign: { kind: 'sign-in', at }, isToContact: false },
    ]);
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it('wait in Att göra until somebody has spoken with them', async () => {
    const tasks = async () =>
      (await silenceTasks.list(app, coordinator)).map(({ words }) => words('sv').title);
    expect(await tasks()).toEqual([`1 organisation att höra av sig till i ${network.name}`]);
    expect(await noteContact(app, coordinator, network.slug, note('Ringer igen i maj.'))).toMatchObject({
      ok: true,
    });
    expect(await tasks()).toEqual([]);
    const asked = { slug: network.slug, organisation: silent.slug };
    expect(await openSilentOrganisation(app, coordinator, asked)).toMatchObject({
      contacts: [{ on: today(), way: 'phone', note: 'Ringer igen i maj.' }],
    });
    app.clock.advance({ days: 30 });
    expect(await tasks()).toHaveLength(1);
  });

  it('are noted neither ahead of time nor with an identity number', async () => {
    const on = new Date(app.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const write = (input: Parameters<typeof noteContact>[3]) =>
      noteContact(app, coordinator, network.slug, input);
    expect(await write({ ...note(), on })).toMatchObject({ errors: { on: { code: 'future-date' } } });
    expect(await write(note('Elev 850709-9805'))).toMatchObject({
      errors: { note: { code: 'identity-number' } },
    });
    await expect(write({ ...note(), organisation: 'nej' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are shown to the coordinators of the network alone', async () => {
    const { actor: contact } = await makePerson(app, { role: 'contact', scope: silent });
    const { actor: other } = await makePerson(app, { role: 'coordinator', scope: await makeNetwork(app) });
    for (const actor of [anonymous, contact, other]) {
      await expect(openSilence(app, actor, network.slug)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(noteContact(app, actor, network.slug, note())).rejects.toMatchObject({
        code: 'forbidden',
      });
      expect(await silenceTasks.list(app, actor)).toEqual([]);
    }
  });

  it('get a mail that a mail program opens as it is written', () => {
    const address = mailtoAddress('narvaro@hallinge.example', {
      subject: 'Hej & hå',
      text: 'Rad ett\nRad två',
    });
    expect(address).toBe(
      'mailto:narvaro%40hallinge.example?subject=Hej%20%26%20h%C3%A5&body=Rad%20ett%0D%0ARad%20tv%C3%A5',
    );
  });
});
