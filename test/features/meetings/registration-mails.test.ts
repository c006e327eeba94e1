import { beforeEach, expect, it } from 'vitest';
import { cancelRegistration, register } from '#src/features/meetings/registration/registration-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const link = 'https://video.example/hemligt';
const nothing = { organisation: '', diet: '', access: '' };

describeOnEachEngine('what those who come are told', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
  });

  async function comer(id: string): Promise<MadePerson> {
    const person = await makePerson(app, { scope: organisation });
    await register(app, person.actor, id, nothing);
    return person;
  }
  const lastTo = async ({ email }: { email: string }) => {
    const mails = app.db.selectFrom('mail').select('body_text').where('recipient_email', '=', email);
    return (await mails.orderBy('id').execute()).at(-1)?.body_text ?? '';
  };

  it('holds the link to join for those who have said yes, and not for whoever is offered a seat', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1, join_link: link });
    const [first, second] = [await comer(id), await comer(id)];
    expect(await lastTo(first)).toContain(link);
    await cancelRegistration(app, first.actor, id);
    expect(await lastTo(second)).toContain('Tacka ja senast');
    expect(await lastTo(second)).not.toContain(link);
  });
});
