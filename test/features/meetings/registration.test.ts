import { beforeEach, expect, it } from 'vitest';
import { findMeeting } from '#src/features/meetings/meeting/meeting-queries.ts';
import {
  acceptGuestSeat,
  cancelGuest,
  confirmGuest,
  openGuest,
  registerGuest,
} from '#src/features/meetings/registration/guests/guest-service.ts';
import { guestToken } from '#src/features/meetings/registration/guests/guest-token.ts';
import { eraseJob, lapseOffersJob } from '#src/features/meetings/registration/jobs/registration-jobs.ts';
import { seatTasks } from '#src/features/meetings/registration/jobs/seat-tasks-text.ts';
import {
  checkIn,
  openParticipants,
  openRemoval,
  removeParticipant,
} from '#src/features/meetings/registration/participants/participant-service.ts';
import {
  acceptSeat,
  cancelRegistration,
  leaveToColleague,
  openRegistration,
  register,
} from '#src/features/meetings/registration/registration-service.ts';
import { remindJob } from '#src/features/meetings/reminders/remind-job.ts';
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

const nothing = { organisation: '', diet: '', access: '' };
const guest = {
  name: 'Besökare',
  e_mail: 'besokare@forening.example',
  organisation: 'Föreningen',
  diet: '',
  access: '',
};

describeOnEachEngine('registration for a meeting', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
  });

  const people = (count: number, scope: { id: string } = organisation) =>
    Promise.all(Array.from({ length: count }, () => makePerson(app, { scope })));
  const stateOf = async (person: MadePerson, id: string) =>
    (await openRegistration(app, person.actor, id)).own?.state;
  const mailsTo = async (address: string) =>
    (
      await app.db
        .selectFrom('mail')
        .select(['subject', 'body_text as text'])
        .where('recipient_email', '=', address)
        .orderBy('id')
        .execute()
    ).map(({ subject, text }) => ({ subject, text }));

  it('gives the last seat to exactly one of fifty who ask at once', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1 });
    const crowd = await people(50);
    await Promise.all(crowd.map(({ actor }) => register(app, actor, id, nothing)));
    const states = await Promise.all(crowd.map((one) => stateOf(one, id)));
    expect(states.filter((state) => state === 'registered')).toHaveLength(1);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(49);
    expect(await findMeeting(app.db, id)).toMatchObject({ seatsTaken: 1 });
  });

  it('offers a free seat to the next in turn, who is told and takes it', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1 });
    const [first, second, third] = await comers(3, id);
    expect(await stateOf(second, id)).toBe('waiting');
    await cancelRegistration(app, first.actor, id);
    expect([await stateOf(second, id), await stateOf(third, id)]).toEqual(['offered', 'waiting']);
    expect((await mailsTo(second.email)).at(-1)?.text).toContain(
      'Tacka ja senast 18 november 2026 kl. 09.00',
    );
    await acceptSeat(app, second.actor, id);
    expect(await stateOf(second, id)).toBe('accepted');
    await expect(acceptSeat(app, third.actor, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('offers a seat in Att göra that one press accepts, to nobody else', async () => {
    const { id, path } = await makeMeeting(app, { network, seats: 1 });
    const [first, second] = await comers(2, id);
    const presses = async ({ actor }: MadePerson) =>
      (await seatTasks.list(app, actor)).map(({ post, words }) => [post, words('sv').press]);
    expect(await presses(second)).toEqual([]);
    await cancelRegistration(app, first.actor, id);
    expect(await presses(second)).toEqual([[`${path}/anmal/tacka-ja`, 'Tacka ja']]);
    expect(await presses(first)).toEqual([]);
    await acceptSeat(app, second.actor, id);
    expect(await presses(second)).toEqual([]);
  });

  it('is taken once by somebody who presses twice in the same moment', async () => {
    const { id } = await makeMeeting(app, { network, seats: 5 });
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const pressed = await Promise.all([1, 2, 3].map(() => register(app, person.actor, id, nothing)));
    expect(pressed.every(({ ok }) => ok)).toBe(true);
    expect(await findMeeting(app.db, id)).toMatchObject({ seatsTaken: 1 });
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it('passes an offer on when its time is out, and not twice', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1, hours_to_accept: 2 });
    const [first, second, third] = await comers(3, id);
    await cancelRegistration(app, first.actor, id);
    app.clock.advance({ hours: 2 });
    await expect(acceptSeat(app, second.actor, id)).rejects.toMatchObject({ code: 'conflict' });
    await lapseOffersJob.run(app, {});
    await lapseOffersJob.run(app, {});
    expect([await stateOf(second, id), await stateOf(third, id)]).toEqual([undefined, 'offered']);
    expect((await mailsTo(second.email)).map(({ subject }) => subject)).toHaveLength(3);
  });

  it('keeps to so many from each organisation, and lets others past', async () => {
    const { id } = await makeMeeting(app, { network, seats: 3, seats_per_organisation: 2 });
    const [one, two, three] = await comers(3, id);
    const other = await makeOrganisation(app, { network });
    const [far] = await comers(1, id, other);
    expect([await stateOf(three, id), await stateOf(far, id)]).toEqual(['waiting', 'registered']);
    await cancelRegistration(app, far.actor, id);
    expect(await stateOf(three, id)).toBe('waiting');
    await cancelRegistration(app, one.actor, id);
    expect([await stateOf(two, id), await stateOf(three, id)]).toEqual(['registered', 'offered']);
  });

  it('lets a colleague come instead, of the same organisation and nobody else', async () => {
    const { id } = await makeMeeting(app, { network, seats: 2, seats_per_organisation: 1 });
    const [own, waiting] = await comers(2, id);
    const [colleague] = await people(1);
    const [stranger] = await people(1, await makeOrganisation(app, { network }));
    if (!colleague || !stranger) throw new Error('nobody');
    const left = (eMail: string) => leaveToColleague(app, own.actor, id, eMail);
    for (const eMail of [stranger.email, 'ingen@hallinge.example', own.email])
      expect(await left(eMail)).toMatchObject({ errors: { e_mail: { code: 'not-a-member' } } });
    expect(await left(waiting.email)).toMatchObject({ errors: { e_mail: { code: 'taken' } } });
    expect(await left(colleague.email.toUpperCase())).toMatchObject({ ok: true });
    expect([await stateOf(own, id), await stateOf(colleague, id), await stateOf(waiting, id)]).toEqual([
      undefined,
      'registered',
      'waiting',
    ]);
    expect(await mailsTo(colleague.email)).toHaveLength(1);
  });

  it('is looked after by those who arrange the meeting, and by nobody else', async () => {
    const { id } = await makeMeeting(app, { network, seats: 1 });
    const [first, second] = await comers(2, id);
    await expect(openParticipants(app, first.actor, id)).rejects.toMatchObject({ code: 'forbidden' });
    const page = await openParticipants(app, coordinator.actor, id);
    const registration = page.seated[0]?.id ?? '';
    expect([page.seated.length, page.waiting.length]).toEqual([1, 1]);
    await expect(openRemoval(app, first.actor, id, registration)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await openRemoval(app, coordinator.actor, id, registration)).toMatchObject({
      person: { personId: page.seated[0]?.personId },
    });
    await expect(removeParticipant(app, first.actor, id, registration)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await checkIn(app, coordinator.actor, id, { registration, isHere: true });
    expect(await stateOf(first, id)).toBe('attended');
    await checkIn(app, coordinator.actor, id, { registration, isHere: false });
    await removeParticipant(app, coordinator.actor, id, registration);
    expect([await stateOf(first, id), await stateOf(second, id)]).toEqual([undefined, 'offered']);
    await expect(openRemoval(app, coordinator.actor, id, registration)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await mailsTo(first.email)).at(-1)?.subject).toContain('borttagen');
    const other = await makeMeeting(app, { network });
    await expect(
      removeParticipant(app, coordinator.actor, other.id, page.waiting[0]?.id ?? ''),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is open in its period alone', async () => {
    const { id } = await makeMeeting(app, { network, opens_day: '2026-11-18', closes_day: '2026-11-20' });
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const tried = () => register(app, person.actor, id, nothing);
    await expect(tried()).rejects.toMatchObject({ code: 'conflict' });
    app.clock.set('2026-11-20T23:00:00.000Z');
    await expect(tried()).rejects.toMatchObject({ code: 'conflict' });
    app.clock.set('2026-11-20T22:59:59.000Z');
    expect(await tried()).toMatchObject({ ok: true });
  });

  it('keeps what the meeting asks for until the day after', async () => {
    const { id } = await makeMeeting(app, { network, asks: ['diet'] });
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    await register(app, person.actor, id, { organisation: '', diet: 'Vegetariskt', access: 'Hörslinga' });
    const needs = async () => {
      const { own } = await openRegistration(app, person.actor, id);
      return [own?.diet, own?.accessNeeds];
    };
    app.clock.set('2027-03-09T22:00:00.000Z');
    await eraseJob.run(app, {});
    expect(await needs()).toEqual(['Vegetariskt', '']);
    app.clock.set('2027-03-09T23:00:00.000Z');
    await eraseJob.run(app, {});
    expect(await needs()).toEqual(['', '']);
  });

  it('is reminded of once for each time that is set, with the words of those who arrange it', async () => {
    await makeMeeting(app, { network, title: 'Utan påminnelse' });
    const { id } = await makeMeeting(app, {
      network,
      seats: 1,
      reminders: [
        { hours: 24, text: 'Ta med er plan.' },
        { hours: 2, text: 'Snart börjar vi.' },
      ],
      join_link: 'https://video.example/mote',
    });
    const [coming, waiting] = await comers(2, id);
    app.clock.set('2027-03-08T07:59:00.000Z');
    await remindJob.run(app, {});
    app.clock.set('2027-03-08T08:00:00.000Z');
    await remindJob.run(app, {});
    await remindJob.run(app, {});
    const reminders = (await mailsTo(coming.email)).filter(({ subject }) => subject.startsWith('Påminnelse'));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.text).toMatch(/https:\/\/video\.example\/mote[\s\S]*Ta med er plan\./);
    expect((await mailsTo(waiting.email)).map(({ subject }) => subject)).not.toContain(reminders[0]?.subject);
    app.clock.set('2027-03-09T06:00:00.000Z');
    await remindJob.run(app, {});
    await remindJob.run(app, {});
    const later = (await mailsTo(coming.email)).filter(({ subject }) => subject.startsWith('Påminnelse'));
    expect(later).toHaveLength(2);
    expect(later[1]?.text).toContain('Snart börjar vi.');
  });

  it('is reminded of by the last alone of the reminders that are due when it is put up late', async () => {
    const { id } = await makeMeeting(app, {
      network,
      reminders: [
        { hours: 168, text: 'En vecka kvar.' },
        { hours: 24, text: 'I morgon.' },
      ],
    });
    const [coming] = await comers(1, id);
    app.clock.set('2027-03-08T20:00:00.000Z');
    await remindJob.run(app, {});
    await remindJob.run(app, {});
    const reminders = (await mailsTo(coming.email)).filter(({ subject }) => subject.startsWith('Påminnelse'));
    expect(reminders.map(({ text }) => /En vecka kvar|I morgon/.exec(text)?.[0])).toEqual(['I morgon']);
  });

  it('without an account is for open meetings, holds no seat until it is confirmed, and is erased', async () => {
    const { id } = await makeMeeting(app, { network, readers: 'public', seats: 1 });
    const closed = await makeMeeting(app, { network });
    const asked = (meetingId: string) => registerGuest(app, anonymous, meetingId, guest, '192.0.2.1');
    await expect(asked(closed.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await asked(id)).toMatchObject({ ok: true });
    expect(await findMeeting(app.db, id)).toMatchObject({ seatsTaken: 0 });
    const { id: registration } = await app.db
      .selectFrom('meeting_registration')
      .select('id')
      .where('guest_e_mail', '=', guest.e_mail)
      .executeTakeFirstOrThrow();
    const token = guestToken(app.config, { id: registration });
    expect((await mailsTo(guest.e_mail))[0]?.text).toContain(`/moten/anmalan/${token}`);
    await confirmGuest(app, token);
    await confirmGuest(app, token);
    expect((await openGuest(app, token)).registration.state).toBe('registered');
    expect(await asked(id)).toMatchObject({ ok: true });
    expect(await mailsTo(guest.e_mail)).toHaveLength(3);
    await expect(acceptGuestSeat(app, token)).rejects.toMatchObject({ code: 'conflict' });
    await expect(openGuest(app, `${token}x`)).rejects.toMatchObject({ code: 'not-found' });
    const [member] = await comers(1, id);
    await cancelGuest(app, token);
    expect(await stateOf(member, id)).toBe('offered');
    app.clock.set('2027-04-09T12:00:00.000Z');
    await eraseJob.run(app, {});
    await expect(openGuest(app, token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a guest who never confirms is gone in two days', async () => {
    const { id } = await makeMeeting(app, { network, readers: 'public' });
    await registerGuest(app, anonymous, id, guest, '192.0.2.1');
    app.clock.advance({ days: 2 });
    await eraseJob.run(app, {});
    expect(await app.db.selectFrom('meeting_registration').selectAll().execute()).toEqual([]);
  });

  /** So many who register one after another. */
  async function comers<N extends 1 | 2 | 3>(count: N, id: string, scope?: MadeOrganisation) {
    const all = await people(count, scope);
    for (const { actor } of all) await register(app, actor, id, nothing);
    return all as unknown as N extends 1
      ? [MadePerson]
      : N extends 2
        ? [MadePerson, MadePerson]
        : [MadePerson, MadePerson, MadePerson];
  }
});
