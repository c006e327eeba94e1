import { beforeEach, expect, it } from 'vitest';
import { askAfterwardsJob } from '#src/features/meetings/follow-up/ask-job.ts';
import { eraseUnreadJob } from '#src/features/meetings/follow-up/erase-job.ts';
import type { FollowUpInput } from '#src/features/meetings/follow-up/follow-up-input.ts';
import {
  answerFollowUp,
  answerGuestFollowUp,
  openFollowUp,
  readFollowUpResult,
} from '#src/features/meetings/follow-up/follow-up-service.ts';
import { confirmGuest, registerGuest } from '#src/features/meetings/registration/guests/guest-service.ts';
import { guestToken } from '#src/features/meetings/registration/guests/guest-token.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadeMeeting, makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const nothing = { organisation: '', diet: '', access: '' };
const answer = (words: Partial<FollowUpInput> = {}): FollowUpInput => ({
  usefulness: 'very',
  takes_home: 'En mall',
  next_about: 'Övergångar',
  ...words,
});

describeOnEachEngine('what those who came thought', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  let people: readonly MadePerson[];
  let meeting: MadeMeeting;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    meeting = await makeMeeting(app, { network, by: coordinator.actor, readers: 'public' });
    const made: MadePerson[] = [];
    for (let count = 0; count < 6; count += 1) {
      const person = await makePerson(app, { scope: organisation });
      await register(app, person.actor, meeting.id, nothing);
      made.push(person);
    }
    people = made;
  });

  const mails = async () =>
    (await app.db.selectFrom('mail').select('subject').execute()).filter(({ subject }) =>
      subject.startsWith('Vad tyckte du'),
    ).length;
  const ask = async (iso: string) => {
    app.clock.set(iso);
    await askAfterwardsJob.run(app, {});
    await askAfterwardsJob.run(app, {});
  };
  const result = async () => (await readFollowUpResult(app, coordinator.actor, meeting.id)).result;

  it('is asked once, the day after and by day', async () => {
    await ask('2027-03-09T20:00:00.000Z');
    await ask('2027-03-10T05:00:00.000Z');
    expect(await mails()).toBe(0);
    await ask('2027-03-10T08:00:00.000Z');
    expect(await mails()).toBe(6);
    const titles = (await listTasks(app, people[0]?.actor ?? anonymous)).map(
      ({ words }) => words('sv').title,
    );
    expect(titles).toEqual(['Vad tyckte du om Nätverksträff om övergångar?']);
  });

  it('is answered once each, and read in whole fives by those who arranged the meeting', async () => {
    await ask('2027-03-10T08:00:00.000Z');
    for (const [index, { actor }] of people.entries()) {
      expect(await result()).toMatchObject({ answers: index, shown: index < 5 ? 0 : 5 });
      expect(await answerFollowUp(app, actor, meeting.id, answer())).toMatchObject({ ok: true });
      await expect(answerFollowUp(app, actor, meeting.id, answer())).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    expect(await result()).toMatchObject({ answers: 6, shown: 5, usefulness: { very: 5, not: 0 } });
    await expect(readFollowUpResult(app, people[0]?.actor ?? anonymous, meeting.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps no answer that nobody may ever read: the last ones go when the questions have closed', async () => {
    await ask('2027-03-10T08:00:00.000Z');
    for (const { actor } of people) await answerFollowUp(app, actor, meeting.id, answer());
    const reading = () => readFollowUpResult(app, coordinator.actor, meeting.id);
    app.clock.set('2027-03-23T10:00:00.000Z');
    await eraseUnreadJob.run(app, {});
    expect(await reading()).toMatchObject({ result: { answers: 6, shown: 5 }, mayGrow: true });
    app.clock.set('2027-03-24T12:00:00.000Z');
    await eraseUnreadJob.run(app, {});
    expect(await reading()).toMatchObject({ result: { answers: 5, shown: 5 }, mayGrow: false });
  });

  it('is answered once when the button is pressed twice at once', async () => {
    await ask('2027-03-10T08:00:00.000Z');
    const actor = people[0]?.actor ?? anonymous;
    const both = [1, 2, 3].map(() => answerFollowUp(app, actor, meeting.id, answer()));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await result()).answers).toBe(1);
  });

  it('leaves nothing that says whose an answer is', async () => {
    await ask('2027-03-10T08:00:00.000Z');
    const seq = async () => (await app.db.selectFrom('event').select('seq').execute()).length;
    const before = await seq();
    await answerFollowUp(app, people[0]?.actor ?? anonymous, meeting.id, answer());
    expect(await seq()).toBe(before);
    const [row = {}] = await app.db.selectFrom('meeting_answer').selectAll().execute();
    expect(Object.keys(row).sort()).toEqual([
      'batch',
      'id',
      'meeting_id',
      'next_about',
      'takes_home',
      'usefulness',
    ]);
    const asked = await app.db.selectFrom('meeting_asked').selectAll().executeTakeFirstOrThrow();
    expect(Object.keys(asked).sort()).toEqual(['asked_at', 'has_answered', 'meeting_id', 'registration_id']);
  });

  it('is asked of guests by the link in their mail', async () => {
    const guest = { name: 'Gäst', e_mail: 'gast@forening.example', organisation: '', diet: '', access: '' };
    await registerGuest(app, anonymous, meeting.id, guest, 'key');
    const row = await app.db
      .selectFrom('meeting_registration')
      .select('id')
      .where('guest_e_mail', 'is not', null)
      .executeTakeFirstOrThrow();
    const token = guestToken(app.config, row);
    await confirmGuest(app, token);
    await expect(answerGuestFollowUp(app, token, answer())).rejects.toMatchObject({ code: 'not-found' });
    await ask('2027-03-10T08:00:00.000Z');
    const mail = await app.db
      .selectFrom('mail')
      .select('body_text')
      .where('recipient_email', '=', guest.e_mail)
      .where('subject', 'like', 'Vad tyckte%')
      .executeTakeFirstOrThrow();
    expect(mail.body_text).toContain(`/moten/anmalan/${token}/uppfoljning`);
    expect(await answerGuestFollowUp(app, token, answer())).toMatchObject({ ok: true });
  });

  it('refuses words about a person, whoever is not asked, and answers after a fortnight', async () => {
    const stranger = await makePerson(app, { scope: organisation });
    await ask('2027-03-10T08:00:00.000Z');
    await expect(openFollowUp(app, stranger.actor, meeting.id)).rejects.toMatchObject({ code: 'not-found' });
    const actor = people[0]?.actor ?? anonymous;
    const number = answer({ takes_home: 'Ring 19850709-9805' });
    expect(await answerFollowUp(app, actor, meeting.id, number)).toMatchObject({
      errors: { takes_home: { code: 'identity-number' } },
    });
    app.clock.set('2027-03-24T12:00:00.000Z');
    await expect(answerFollowUp(app, actor, meeting.id, answer())).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
