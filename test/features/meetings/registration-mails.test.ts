import ICAL from 'ical.js';
import { beforeEach, expect, it } from 'vitest';
import { guestCalendar } from '#src/features/meetings/calendar/feed-service.ts';
import { changeMeeting } from '#src/features/meetings/meeting/meeting-change-service.ts';
import { findMeeting } from '#src/features/meetings/meeting/meeting-queries.ts';
import { confirmGuest, registerGuest } from '#src/features/meetings/registration/guests/guest-service.ts';
import { guestToken } from '#src/features/meetings/registration/guests/guest-token.ts';
import { lapseOffersJob } from '#src/features/meetings/registration/jobs/registration-jobs.ts';
import { cancelRegistration, register } from '#src/features/meetings/registration/registration-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting, plannedMeeting } from '#test/support/factories/meeting-factory.ts';
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
  /** Somebody without an account who has filled in the form. */
  async function guest(id: string) {
    const eMail = `gast.${app.ids.next()}@forening.example`;
    const words = { name: 'Besökare', e_mail: eMail, organisation: '', diet: '', access: '' };
    await registerGuest(app, anonymous, id, words, '192.0.2.1');
    const row = await app.db
      .selectFrom('meeting_registration')
      .select('id')
      .where('guest_e_mail', '=', eMail)
      .executeTakeFirstOrThrow();
    return { email: eMail, token: guestToken(app.config, row) };
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

  it('stands in the calendar of somebody without an account, with the link to join once they come', async () => {
    const { id } = await makeMeeting(app, { network, readers: 'public', seats: 1, join_link: link });
    const [coming, waiting] = [await guest(id), await guest(id)];
    const event = async (token: string) => {
      const calendar = new ICAL.Component(ICAL.parse(await guestCalendar(app, token)));
      return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    };
    expect((await event(coming.token)).description).not.toContain(link);
    await confirmGuest(app, coming.token);
    await confirmGuest(app, waiting.token);
    const own = await event(coming.token);
    expect([own.location, own.component.getFirstPropertyValue('url')]).toEqual([
      `Kommunhuset i Kärrevik, ${link}`,
      link,
    ]);
    expect(own.description).toContain(link);
    const theirs = await event(waiting.token);
    expect(theirs.summary).toBe('Väntelista: Nätverksträff om övergångar');
    expect(`${theirs.description} ${theirs.location}`).not.toContain(link);
    await expect(guestCalendar(app, `${coming.token}x`)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is what they can do themselves: to leave the seat to a colleague, to cancel, or to leave the list', async () => {
    const { id } = await makeMeeting(app, { network, readers: 'public', seats: 2 });
    const coming = [await comer(id), await guest(id)] as const;
    await confirmGuest(app, coming[1].token);
    const waiting = [await comer(id), await guest(id)] as const;
    await confirmGuest(app, waiting[1].token);
    const waysOn = async (all: readonly { email: string }[]) =>
      Promise.all(
        all.map(async (one) => /^.*(?:kollega|avboka|väntelistan:).*$/m.exec(await lastTo(one))?.[0]),
      );
    expect(await waysOn([...coming, ...waiting])).toEqual([
      'På mötets sida kan du avboka eller låta en kollega komma i stället:',
      'På sidan för din anmälan kan du avboka:',
      'På mötets sida kan du lämna väntelistan:',
      'På sidan för din anmälan kan du lämna väntelistan:',
    ]);
    const { version = 0 } = (await findMeeting(app.db, id)) ?? {};
    const { format, organiser, repetition, times, rule, act, exchange, joint, ...plan } =
      plannedMeeting(network);
    const moved = { ...plan, readers: 'public', seats: 2, day: '2027-03-10', scope: 'one' as const, version };
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    await changeMeeting(app, coordinator.actor, id, moved);
    expect((await waysOn([...coming, ...waiting])).map((words) => words?.includes('kollega'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('leads whoever did not answer in time to the meeting, where one registers anew', async () => {
    const { id, path } = await makeMeeting(app, { network, readers: 'public', seats: 1, hours_to_accept: 2 });
    const first = await comer(id);
    const late = await guest(id);
    await confirmGuest(app, late.token);
    await cancelRegistration(app, first.actor, id);
    expect(await lastTo(late)).toContain(`/moten/anmalan/${late.token}`);
    app.clock.advance({ hours: 2 });
    await lapseOffersJob.run(app, {});
    expect(await lastTo(late)).toContain(`Anmäl dig här:\n\nhttp://127.0.0.1:4321${path}`);
  });
});
