import { beforeEach, expect, it } from 'vitest';
import { suspendPerson } from '#src/features/accounts/administration/administration-service.ts';
import { listPersonMemberships } from '#src/features/accounts/memberships/membership-queries.ts';
import { endMembership } from '#src/features/accounts/memberships/role-service.ts';
import { cancelMeeting } from '#src/features/meetings/meeting/meeting-change-service.ts';
import { findMeeting } from '#src/features/meetings/meeting/meeting-queries.ts';
import { findOwn } from '#src/features/meetings/registration/registration-queries.ts';
import {
  acceptSeat,
  cancelRegistration,
  register,
} from '#src/features/meetings/registration/registration-service.ts';
import { remindJob } from '#src/features/meetings/reminders/remind-job.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makeMembership, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('a registration of somebody who leaves', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
  });

  /** Somebody of the organisation who has registered. */
  async function comer(id: string): Promise<MadePerson> {
    const person = await makePerson(app, { scope: organisation });
    await register(app, person.actor, id, { organisation: '', diet: '', access: '' });
    return person;
  }
  const stateOf = async (person: MadePerson, id: string) => (await findOwn(app.db, id, person.id))?.state;
  const mailsTo = ({ email }: MadePerson) =>
    app.db
      .selectFrom('mail')
      .select(['subject', 'body_text as text'])
      .where('recipient_email', '=', email)
      .orderBy('id')
      .execute();
  const follow = () => createConsumerRunner(app).drain();
  const sleep = ({ id }: MadePerson) =>
    app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', id).execute();
  async function leave(person: MadePerson) {
    const [held] = await listPersonMemberships(app.db, person.id, ['approved']);
    await endMembership(app, person.actor, held?.id ?? '');
    await follow();
  }

  it('is given on, and they are told unless their account is closed', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1 });
    const [first, second, third] = [await comer(id), await comer(id), await comer(id)];
    await leave(first);
    expect([await stateOf(first, id), await stateOf(second, id)]).toEqual([undefined, 'offered']);
    const told = (await mailsTo(first)).at(-1)?.text;
    expect(told).toContain('Därför har vi tagit bort din anmälan.');
    expect(told).not.toContain('/moten/');
    const admin = await makePerson(app, { role: 'admin' });
    await suspendPerson(app, admin.actor, { personId: second.id, reason: 'left' });
    await follow();
    expect([await stateOf(second, id), await stateOf(third, id)]).toEqual([undefined, 'offered']);
    expect(await mailsTo(second)).toHaveLength(2);
    expect(await findMeeting(app.db, id)).toMatchObject({ seatsTaken: 1 });
  });

  it('to a meeting that is open to all says how to come anyway', async () => {
    const { id } = await makeMeeting(app, { network, readers: 'public' });
    const person = await comer(id);
    await leave(person);
    expect((await mailsTo(person)).at(-1)?.text).toMatch(/igen utan konto:[\s\S]*\/moten\//);
  });

  it('stays with whoever leaves one of two places of work, or has been at the meeting', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1 });
    const held = await makeMeeting(app, { network, day: '2026-11-17' });
    const person = await comer(id);
    await register(app, person.actor, held.id, { organisation: '', diet: '', access: '' });
    const other = await makeOrganisation(app, { network });
    await makeMembership(app, { personId: person.id, role: 'reader', scopeId: other.id });
    await leave(person);
    expect(await stateOf(person, id)).toBe('registered');
    app.clock.set('2026-11-18T08:00:00.000Z');
    await leave(person);
    expect([await stateOf(person, id), await stateOf(person, held.id)]).toEqual([undefined, 'registered']);
  });

  it('is neither offered a seat nor told of where the meeting is', async () => {
    const { id } = await makeMeeting(app, {
      network,
      seats: 1,
      reminders: [{ hours: 24, text: '' }],
      by: coordinator.actor,
    });
    const [first, gone, next] = [await comer(id), await comer(id), await comer(id)];
    await sleep(gone);
    await cancelRegistration(app, first.actor, id);
    expect([await stateOf(gone, id), await stateOf(next, id)]).toEqual(['waiting', 'offered']);
    await acceptSeat(app, next.actor, id);
    await sleep(next);
    app.clock.set('2027-03-08T08:00:00.000Z');
    await remindJob.run(app, {});
    await cancelMeeting(app, coordinator.actor, id, { reason: 'Sjukdom.', scope: 'one' });
    expect([(await mailsTo(gone)).length, (await mailsTo(next)).length]).toEqual([1, 2]);
  });

  it('keeps no newcomer waiting', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1 });
    const [first, gone] = [await comer(id), await comer(id)];
    await sleep(gone);
    await cancelRegistration(app, first.actor, id);
    expect(await stateOf(await comer(id), id)).toBe('registered');
  });
});
