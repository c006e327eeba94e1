import { beforeEach, expect, it } from 'vitest';
import { confirmGuest, registerGuest } from '#src/features/meetings/registration/guests/guest-service.ts';
import { guestToken } from '#src/features/meetings/registration/guests/guest-token.ts';
import {
  changeGuestNeeds,
  changeNeeds,
  openGuestNeeds,
  openNeeds,
} from '#src/features/meetings/registration/needs/needs-service.ts';
import {
  cancelRegistration,
  leaveToColleague,
  register,
} from '#src/features/meetings/registration/registration-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('what those who come need', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let own: MadePerson;
  let colleague: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    own = await makePerson(app, { scope: organisation });
    colleague = await makePerson(app, { scope: organisation });
  });
  const needsOf = async ({ actor }: MadePerson, id: string) => {
    const { registration } = await openNeeds(app, actor, id);
    return [registration.diet, registration.accessNeeds];
  };
  const registered = async (id: string) =>
    register(app, own.actor, id, { organisation: '', diet: 'Vegetariskt', access: '' });

  it('is changed by themselves, in what the meeting asks for', async () => {
    const { id } = await makeMeeting(app, { network, asks: ['diet'] });
    await registered(id);
    expect(await changeNeeds(app, own.actor, id, { diet: 'Veganskt', access: 'Hörslinga' })).toMatchObject({
      ok: true,
    });
    expect(await needsOf(own, id)).toEqual(['Veganskt', '']);
    expect(await changeNeeds(app, own.actor, id, { diet: 'Ring 070-123 45 67', access: '' })).toMatchObject({
      ok: false,
      errors: { diet: { code: 'look-again' } },
    });
    expect(await needsOf(own, id)).toEqual(['Veganskt', '']);
  });

  it('is asked of a colleague who takes over a seat, in the mail about it', async () => {
    const { id, path } = await makeMeeting(app, { network, asks: ['diet', 'access'] });
    await registered(id);
    await leaveToColleague(app, own.actor, id, colleague.email);
    const mail = await app.db
      .selectFrom('mail')
      .select('body_text as text')
      .where('recipient_email', '=', colleague.email)
      .executeTakeFirstOrThrow();
    expect(mail.text).toContain(`${path}/anmal/onskemal`);
    expect(await needsOf(colleague, id)).toEqual(['', '']);
    await changeNeeds(app, colleague.actor, id, { diet: '', access: 'Hörslinga' });
    expect(await needsOf(colleague, id)).toEqual(['', 'Hörslinga']);
  });

  it('is nothing to say for whoever is not registered, where nothing is asked, or once the meeting has begun', async () => {
    const quiet = await makeMeeting(app, { network });
    const asking = await makeMeeting(app, { network, asks: ['diet'] });
    for (const { id } of [quiet, asking]) await registered(id);
    const refused = (person: MadePerson, id: string) =>
      expect(changeNeeds(app, person.actor, id, { diet: 'x', access: '' })).rejects.toMatchObject({
        code: 'not-found',
      });
    await refused(own, quiet.id);
    await refused(colleague, asking.id);
    await cancelRegistration(app, own.actor, asking.id);
    await refused(own, asking.id);
    await registered(asking.id);
    app.clock.set('2027-03-09T08:00:00.000Z');
    await refused(own, asking.id);
  });

  it('is changed without an account behind the link that was mailed', async () => {
    const { id } = await makeMeeting(app, { network, readers: 'public', asks: ['access'] });
    const words = { name: 'Besökare', e_mail: 'gast@forening.example', organisation: '' };
    await registerGuest(app, anonymous, id, { ...words, diet: '', access: '' }, '192.0.2.1');
    const row = await app.db.selectFrom('meeting_registration').select('id').executeTakeFirstOrThrow();
    const token = guestToken(app.config, row);
    await confirmGuest(app, token);
    expect(
      await changeGuestNeeds(app, anonymous, token, { diet: 'Veganskt', access: 'Rullstol' }),
    ).toMatchObject({ ok: true });
    const { registration } = await openGuestNeeds(app, token);
    expect([registration.diet, registration.accessNeeds]).toEqual(['', 'Rullstol']);
    await expect(openGuestNeeds(app, `${token}x`)).rejects.toMatchObject({ code: 'not-found' });
  });
});
