import { beforeEach, expect, it } from 'vitest';
import { readMeetingPage } from '#src/features/meetings/meeting/meeting-page-service.ts';
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

describeOnEachEngine('whom to ask about a meeting', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  let contact: MadePerson;
  let member: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network, name: 'Samordnare Ett' });
    contact = await makePerson(app, { role: 'contact', scope: organisation });
    member = await makePerson(app, { scope: organisation });
  });

  const contactFor = async (reader: Parameters<typeof readMeetingPage>[1], organiser: string) => {
    const by = organiser.startsWith('network:') ? coordinator : contact;
    const { id } = await makeMeeting(app, { network, by: by.actor, readers: 'public', organiser });
    return (await readMeetingPage(app, reader, id)).contact;
  };

  it('is the function of the organisation that arranges it, for everybody', async () => {
    const profile = { contact_function: 'Närvarosamordnare', function_email: 'narvaro@hallinge.example' };
    await app.db.updateTable('organisation').set(profile).where('id', '=', organisation.id).execute();
    for (const reader of [anonymous, member.actor])
      expect(await contactFor(reader, `organisation:${organisation.id}`)).toEqual({
        mailbox: { name: 'Närvarosamordnare', eMail: 'narvaro@hallinge.example' },
        people: [],
      });
  });

  it('are the coordinators where there is no such function, by name for members alone', async () => {
    const asleep = await makePerson(app, { role: 'coordinator', scope: network });
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', asleep.id).execute();
    for (const organiser of [`organisation:${organisation.id}`, `network:${network.id}`]) {
      expect(await contactFor(anonymous, organiser)).toEqual({ mailbox: null, people: [] });
      expect(await contactFor(member.actor, organiser)).toEqual({
        mailbox: null,
        people: [{ name: coordinator.name, eMail: coordinator.email }],
      });
    }
  });
});
