import { beforeEach, expect, it } from 'vitest';
import { answerExchange } from '#src/features/meetings/exchange/requests/afterwards/answer-service.ts';
import { askExchange, openAsking } from '#src/features/meetings/exchange/requests/asking/asking-service.ts';
import {
  createMeetingFor,
  proposeMeeting,
} from '#src/features/meetings/exchange/requests/meeting/request-meeting-service.ts';
import type { AskInput } from '#src/features/meetings/exchange/requests/request-input.ts';
import {
  listOwnRequests,
  openRequest,
} from '#src/features/meetings/exchange/requests/request-page-service.ts';
import { actOnRequest, bookExchange } from '#src/features/meetings/exchange/requests/request-service.ts';
import { requestTimeJob } from '#src/features/meetings/exchange/requests/telling/request-jobs.ts';
import { requestMailBuilder } from '#src/features/meetings/exchange/requests/telling/request-mail-text.ts';
import { requestTasks } from '#src/features/meetings/exchange/requests/telling/request-tasks-text.ts';
import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import { cancelMeeting, changeMeeting } from '#src/features/meetings/meeting/meeting-change-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { sweepRetention } from '#src/platform/retention/sweep.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeMeeting, plannedMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';

const asked = (organisation: { slug: string }, more: Partial<AskInput> = {}): AskInput => ({
  formKey: '',
  entry: '',
  organisation: organisation.slug,
  from: '',
  format: 'visit',
  topic: '',
  purpose: 'Vi ska starta ett närvaroteam.',
  questions: 'Hur började ni?',
  wished: 'I mars',
  ...more,
});

describeOnEachEngine('a request for exchange', ({ app }) => {
  let network: MadeNetwork;
  let from: MadeOrganisation;
  let to: MadeOrganisation;
  let asker: MadePerson;
  let contact: MadePerson;
  let coordinator: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    from = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    to = await makeOrganisation(app, { network });
    asker = await makePerson(app, { scope: from });
    contact = await makePerson(app, { scope: to, role: 'contact' });
    coordinator = await makePerson(app, { scope: network, role: 'coordinator' });
  });

  const ask = async (actor: Actor = asker.actor, more: Partial<AskInput> = {}) =>
    accepted(await askExchange(app, actor, asked(to, more)))
      .split('/')
      .at(-1) ?? '';
  const stateOf = async (id: string) => (await openRequest(app, coordinator.actor, id)).request.state;
  const mailsTo = async (address: string) => {
    const rows = await app.db
      .selectFrom('mail')
      .select(['id', 'built_from'])
      .where('recipient_email', '=', address)
      .where('purpose', '=', 'exchange')
      .orderBy('id')
      .execute();
    const built = await Promise.all(
      rows.map((row) =>
        requestMailBuilder.build(app, { id: row.id, from: JSON.parse(row.built_from ?? '{}') }),
      ),
    );
    return built.map((mail) => mail?.subject);
  };
  const tasksOf = async ({ actor }: MadePerson) =>
    (await requestTasks.list(app, actor)).map((task) => task.words('sv').title);
  const passDays = async (days: number) => {
    app.clock.advance({ days });
    await requestTimeJob.run(app, {});
  };

  it('goes to those who were asked, is accepted, booked, held and told of by both', async () => {
    const id = await ask();
    expect(await mailsTo(contact.email)).toEqual(['Norrbruks kommun vill veta hur ni gör']);
    expect(await tasksOf(contact)).toEqual(['Norrbruks kommun vill veta hur ni gör']);
    const [waiting] = await requestTasks.list(app, contact.actor);
    expect([waiting?.post, waiting?.words('sv').press]).toEqual([`/utbyte/${id}/ja`, 'Ja, vi vill mötas']);
    expect((await requestTasks.list(app, coordinator.actor))[0]?.post).toBeUndefined();
    expect(await tasksOf(coordinator)).toEqual(['Norrbruks kommun väntar på svar från Hällinge kommun']);
    accepted(await actOnRequest(app, contact.actor, id, 'accept', { greeting: 'Välkomna!' }));
    expect(await mailsTo(asker.email)).toEqual(['Hällinge kommun vill gärna mötas']);
    expect(await tasksOf(asker)).toEqual(['Kom överens om en dag med Hällinge kommun']);
    const meeting = await makeMeeting(app, { network });
    const booking = {
      day: '2027-03-09',
      place: 'Kommunhuset',
      meeting: `https://portal.example${meeting.path}`,
    };
    accepted(await bookExchange(app, asker.actor, id, booking));
    expect((await openRequest(app, contact.actor, id)).meeting?.path).toBe(meeting.path);
    app.clock.set('2027-03-10T08:00:00Z');
    await requestTimeJob.run(app, {});
    expect(await stateOf(id)).toBe('done');
    expect(await tasksOf(asker)).toEqual(['Berätta vad mötet med Hällinge kommun gav']);
    const said = { organisation: '', useful: 'yes' as const, learnt: 'Börja med en skola.' };
    accepted(await answerExchange(app, asker.actor, id, said));
    accepted(await answerExchange(app, contact.actor, id, { ...said, useful: 'partly' }));
    expect(await tasksOf(asker)).toEqual([]);
    expect(await tasksOf(contact)).toEqual([]);
    const { answers, steps } = await openRequest(app, coordinator.actor, id);
    expect(answers.map(({ wasUseful }) => wasUseful)).toEqual(['yes', 'partly']);
    expect(steps.map(({ act }) => act)).toEqual(['ask', 'accept', 'book', 'finish']);
  });

  it('is not there for anybody else, whoever runs the portal too', async () => {
    const id = await ask();
    const other = await makeOrganisation(app, { network });
    const otherNetwork = await makeNetwork(app);
    const strangers = [
      await makePerson(app, { scope: other, role: 'contact' }),
      await makePerson(app, { scope: otherNetwork, role: 'coordinator' }),
      await makePerson(app, { role: 'admin' }),
    ];
    for (const { actor } of strangers) {
      await expect(openRequest(app, actor, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(actOnRequest(app, actor, id, 'accept')).rejects.toMatchObject({
        code: 'not-found',
      });
      const lists = await listOwnRequests(app, actor);
      expect([...lists.received, ...lists.sent, ...lists.followed]).toEqual([]);
    }
  });

  it('is answered only by those who answer for the organisation, and once', async () => {
    const id = await ask();
    const reader = await makePerson(app, { scope: to });
    for (const { actor } of [asker, reader])
      await expect(actOnRequest(app, actor, id, 'accept')).rejects.toMatchObject({
        code: 'forbidden',
      });
    accepted(await actOnRequest(app, contact.actor, id, 'decline', { greeting: 'Inte just nu.' }));
    await expect(actOnRequest(app, contact.actor, id, 'accept')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await mailsTo(asker.email)).toEqual(['Hällinge kommun kan inte just nu']);
  });

  it('is sent once however often the form is sent', async () => {
    const formKey = app.ids.next();
    expect(await ask(asker.actor, { formKey })).toBe(await ask(asker.actor, { formKey }));
    expect((await listOwnRequests(app, asker.actor)).sent).toHaveLength(1);
  });

  it('says nothing in a mail when it was taken back before the mail was sent', async () => {
    const id = await ask();
    accepted(await actOnRequest(app, asker.actor, id, 'withdraw'));
    expect(await mailsTo(contact.email)).toEqual([
      undefined,
      'Norrbruks kommun har tagit tillbaka sin fråga',
    ]);
  });

  it('is reminded of twice, lapses after four weeks, and nothing more, however often the job runs', async () => {
    const id = await ask();
    for (const days of [7, 0, 7, 0]) await passDays(days);
    expect(await mailsTo(contact.email)).toHaveLength(3);
    await passDays(14);
    await passDays(0);
    expect(await stateOf(id)).toBe('lapsed');
    expect((await openRequest(app, asker.actor, id)).steps.map(({ act }) => act)).toEqual([
      'ask',
      'remind',
      'remind',
      'lapse',
    ]);
    expect(await mailsTo(asker.email)).toEqual(['Frågan mellan er och Hällinge kommun har förfallit']);
  });

  it('proposes that those who ask the same meet at once, from the third on', async () => {
    const entry = await makeEntry(app, { organisation: to });
    const others = await Promise.all([1, 2].map(() => makeOrganisation(app, { network })));
    const askers = await Promise.all(others.map((scope) => makePerson(app, { scope })));
    const about = { entry: entry.slug, organisation: '' };
    const id = await ask(asker.actor, about);
    await ask(askers[0]?.actor, about);
    await ask(askers[0]?.actor, about);
    expect((await openRequest(app, contact.actor, id)).similar).toEqual([]);
    expect(await tasksOf(contact)).not.toContain('Flera vill möta Hällinge kommun om samma sak');
    await ask(askers[1]?.actor, about);
    await ask(askers[1]?.actor, about);
    expect((await openRequest(app, contact.actor, id)).similar).toHaveLength(5);
    expect(await tasksOf(contact)).toContain('Flera vill möta Hällinge kommun om samma sak');
    expect(await tasksOf(coordinator)).toContain('Flera vill möta Hällinge kommun om samma sak');
    const mails = await mailsTo(contact.email);
    expect(mails.filter((subject) => subject === 'Flera frågar er om samma sak')).toHaveLength(1);
    expect((await openRequest(app, asker.actor, id)).similar).toEqual([]);
  });

  it('leads to a joint meeting that answers all who ask the same, whoever of them is named in it', async () => {
    const others = await Promise.all([1, 2].map(() => makeOrganisation(app, { network })));
    const askers = await Promise.all(others.map((scope) => makePerson(app, { scope })));
    const about = { topic: 'hindrance:insecurity' };
    const id = await ask(asker.actor, about);
    const joint = { exchange: id, joint: true };
    await expect(proposeMeeting(app, contact.actor, joint)).rejects.toMatchObject({ code: 'forbidden' });
    const rest = await Promise.all(askers.map((one) => ask(one.actor, about)));
    accepted(await actOnRequest(app, contact.actor, id, 'accept'));
    await expect(proposeMeeting(app, asker.actor, joint)).rejects.toMatchObject({ code: 'forbidden' });
    const { organiser, title, invitation, ...proposed } = await proposeMeeting(app, contact.actor, joint);
    expect(title).toMatch(/^Gemensam träff med Hällinge kommun: /);
    expect(title + invitation).not.toContain('Norrbruk');
    const form = {
      ...plannedMeeting(network, { ...proposed, title, invitation, readers: 'network' }),
      organiser,
    };
    expect(await createMeetingFor(app, contact.actor, { ...form, day: '2020-01-01' })).toMatchObject({
      ok: false,
      errors: { day: { code: 'past-date' } },
    });
    const tooFar = { ...form, day: '2027-12-01' };
    expect(await createMeetingFor(app, contact.actor, tooFar)).toMatchObject({
      ok: false,
      errors: { day: { code: 'out-of-range' } },
    });
    expect(await app.db.selectFrom('meeting').selectAll().execute()).toEqual([]);
    expect(await stateOf(id)).toBe('accepted');
    const path = accepted(await createMeetingFor(app, contact.actor, form));
    for (const one of [id, ...rest]) {
      const { request, meeting } = await openRequest(app, contact.actor, one);
      expect([request.state, request.bookedOn, meeting?.path]).toEqual(['booked', form.day, path]);
    }
    // the yes was overtaken before its mail was written
    const mails = await mailsTo(askers[0]?.email ?? '');
    expect(mails.filter(Boolean)).toEqual(['Mötet med Hällinge kommun är bokat till 9 mars 2027']);
    await expect(createMeetingFor(app, contact.actor, form)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is booked by putting up a meeting for it, once it is accepted', async () => {
    const id = await ask();
    const single = { exchange: id, joint: false };
    await expect(proposeMeeting(app, contact.actor, single)).rejects.toMatchObject({ code: 'forbidden' });
    accepted(await actOnRequest(app, contact.actor, id, 'accept'));
    const { organiser, ...proposed } = await proposeMeeting(app, contact.actor, single);
    expect(proposed.format).toBe('study-visit');
    const form = { ...plannedMeeting(network, { ...proposed, readers: 'network' }), organiser };
    const path = accepted(await createMeetingFor(app, contact.actor, form));
    expect((await openRequest(app, asker.actor, id)).meeting?.path).toBe(path);
    expect(await stateOf(id)).toBe('booked');
  });

  /** A request that a meeting is put up for, with what the meeting's form would send to change it. */
  async function booked() {
    const id = await ask();
    accepted(await actOnRequest(app, contact.actor, id, 'accept'));
    const { organiser, ...proposed } = await proposeMeeting(app, contact.actor, {
      exchange: id,
      joint: false,
    });
    const form = { ...plannedMeeting(network, { ...proposed, readers: 'network' }), organiser };
    const path = accepted(await createMeetingFor(app, contact.actor, form));
    const { format, repetition, times, rule, act, exchange, joint, organiser: _, ...plan } = form;
    return { id, meetingId: idInAddress(path.split('/')[2]), plan: { ...plan, scope: 'one' as const } };
  }

  it('goes with its meeting to another day, and is not over on the old one', async () => {
    const { id, meetingId, plan } = await booked();
    const moved = { ...plan, day: '2027-03-16', place: 'Biblioteket', version: 1 };
    accepted(await changeMeeting(app, contact.actor, meetingId, moved));
    const { request, steps } = await openRequest(app, asker.actor, id);
    expect([request.state, request.bookedOn, request.place]).toEqual(['booked', '2027-03-16', 'Biblioteket']);
    expect(steps.map(({ act }) => act)).toEqual(['ask', 'accept', 'book', 'book']);
    expect((await mailsTo(asker.email)).at(-1)).toBe('Mötet med Hällinge kommun är bokat till 16 mars 2027');
    app.clock.set('2027-03-10T08:00:00Z');
    await requestTimeJob.run(app, {});
    expect(await stateOf(id)).toBe('booked');
    app.clock.set('2027-03-17T08:00:00Z');
    await requestTimeJob.run(app, {});
    expect(await stateOf(id)).toBe('done');
  });

  it('keeps its day when only the words of its meeting change', async () => {
    const { id, meetingId, plan } = await booked();
    accepted(
      await changeMeeting(app, contact.actor, meetingId, {
        ...plan,
        title: 'Nytt namn',
        from: '10:00',
        version: 1,
      }),
    );
    expect((await openRequest(app, asker.actor, id)).steps.map(({ act }) => act)).toEqual([
      'ask',
      'accept',
      'book',
    ]);
  });

  it('waits for a new day when its meeting is cancelled, and is never done by that one', async () => {
    const { id, meetingId } = await booked();
    accepted(await cancelMeeting(app, contact.actor, meetingId, { reason: 'Sjukdom.', scope: 'one' }));
    const { request, steps, meeting, acts } = await openRequest(app, contact.actor, id);
    expect([request.state, request.bookedOn, request.place, meeting]).toEqual([
      'accepted',
      null,
      '',
      undefined,
    ]);
    expect(steps.at(-1)).toMatchObject({ act: 'unbook', by: contact.name });
    expect(acts.has('book')).toBe(true);
    for (const { email } of [asker, contact])
      expect((await mailsTo(email)).at(-1)).toMatch(/^Mötet med .* är inställt$/);
    expect(await tasksOf(asker)).toEqual(['Kom överens om en dag med Hällinge kommun']);
    app.clock.set('2027-03-10T08:00:00Z');
    await requestTimeJob.run(app, {});
    expect(await stateOf(id)).toBe('lapsed');
  });

  it('is asked by the coordinator in the name of an organisation, which is told and may take it back', async () => {
    const answering = await makePerson(app, { scope: from, role: 'contact' });
    const asking = await openAsking(app, coordinator.actor, { organisation: to.slug });
    expect(asking.from.map(({ slug }) => slug)).toEqual([from.slug]);
    const id = await ask(coordinator.actor, { from: from.slug });
    const { request, steps } = await openRequest(app, answering.actor, id);
    expect([request.from.slug, steps[0]?.by]).toEqual([from.slug, coordinator.name]);
    expect(await mailsTo(answering.email)).toEqual(['Er samordnare har frågat Hällinge kommun åt er']);
    expect(await mailsTo(contact.email)).toEqual(['Norrbruks kommun vill veta hur ni gör']);
    accepted(await actOnRequest(app, contact.actor, id, 'accept'));
    expect(await mailsTo(answering.email)).toContain('Hällinge kommun vill gärna mötas');
    expect(await mailsTo(coordinator.email)).toContain('Hällinge kommun vill gärna mötas');
    accepted(await actOnRequest(app, answering.actor, id, 'withdraw'));
    const elsewhere = await makeOrganisation(app);
    const outside = await askExchange(app, coordinator.actor, asked(to, { from: elsewhere.slug }));
    expect(outside).toMatchObject({ ok: false, errors: { from: { code: 'not-a-choice' } } });
  });

  it('refuses what is wrong and asks about what points at a person', async () => {
    const refusals = [
      [{ topic: 'hindrance:finns-inte' }, 'topic', 'not-a-choice'],
      [{ purpose: 'Det gäller 121212-1212.' }, 'purpose', 'identity-number'],
      [{ questions: 'Ring mig på 070-123 45 67.' }, 'questions', 'look-again'],
    ] as const;
    for (const [more, field, code] of refusals) {
      const outcome = await askExchange(app, asker.actor, asked(to, more));
      expect(outcome).toMatchObject({ ok: false, errors: { [field]: { code } } });
    }
    const id = await ask();
    accepted(await actOnRequest(app, contact.actor, id, 'accept'));
    const wrong = { day: '2020-01-01', place: '', meeting: '' };
    expect(await bookExchange(app, contact.actor, id, wrong)).toMatchObject({ ok: false });
    const noMeeting = { day: '2027-03-09', place: '', meeting: 'https://annan.example/' };
    expect(await bookExchange(app, contact.actor, id, noMeeting)).toMatchObject({
      ok: false,
      errors: { meeting: { code: 'invalid-link' } },
    });
  });

  it('is not asked of oneself, nor by whoever works nowhere', async () => {
    expect((await openAsking(app, contact.actor, { organisation: to.slug })).hindrance).toBe('own-only');
    const elsewhere = await makePerson(app, { scope: await makeNetwork(app), role: 'coordinator' });
    expect((await openAsking(app, elsewhere.actor, { organisation: to.slug })).hindrance).toBe(
      'no-organisation',
    );
    const stranger = await makePerson(app);
    await expect(openAsking(app, stranger.actor, { organisation: to.slug })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is forgotten with its history after three years', async () => {
    const id = await ask();
    accepted(await actOnRequest(app, asker.actor, id, 'withdraw'));
    app.clock.advance({ days: 1096 });
    await sweepRetention(app);
    for (const table of ['exchange_request', 'exchange_step'] as const)
      expect(await app.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
