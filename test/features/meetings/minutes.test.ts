import { beforeEach, expect, it } from 'vitest';
import { readOwnEntries } from '#src/features/library/own-entries/own-entries-service.ts';
import { carryOutJob } from '#src/features/meetings/minutes/carrying/carry-out-job.ts';
import type { MinutesInput, PointInput } from '#src/features/meetings/minutes/minutes-input.ts';
import { listPoints } from '#src/features/meetings/minutes/minutes-queries.ts';
import { keepMinutes, openMinutes, saveMinutes } from '#src/features/meetings/minutes/minutes-service.ts';
import { markPoint } from '#src/features/meetings/minutes/reading/mark-service.ts';
import { readMinutes } from '#src/features/meetings/minutes/reading/minutes-page-service.ts';
import { remindOfMinutesJob } from '#src/features/meetings/minutes/tasks/remind-job.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { meetingSource } from '#src/features/meetings/search/meeting-source.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { type MadeMeeting, makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const nothing = { organisation: '', diet: '', access: '' };
const point = (words: Partial<PointInput>): PointInput => ({
  text: 'Alla tar med sin rutin',
  owner: '',
  due_on: null,
  kind: 'note',
  entry: '',
  ...words,
});
const form = (points: readonly Partial<PointInput>[], rest: Partial<MinutesInput> = {}): MinutesInput => ({
  version: 0,
  category: '',
  points: points.map(point),
  act: 'close',
  ...rest,
});

describeOnEachEngine('minutes', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  let contact: MadePerson;
  let member: MadePerson;
  let meeting: MadeMeeting;
  let category: string;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network, name: 'Hällinge kommun' });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network, name: 'Ada Ek' });
    contact = await makePerson(app, { role: 'contact', scope: organisation, name: 'Bo Berg' });
    member = await makePerson(app, { scope: organisation, name: 'Cia Dal' });
    category = (await makeCategory(app, { id: network.id, network })).slug;
    meeting = await makeMeeting(app, { network, by: coordinator.actor });
    await register(app, member.actor, meeting.id, nothing);
    app.clock.set('2027-03-09T10:00:00.000Z');
  });

  const close = (points: readonly Partial<PointInput>[], by: Person = coordinator.actor, with_: App = app) =>
    saveMinutes(with_, by, meeting.id, form(points, { category }));
  const threads = () => app.db.selectFrom('thread').selectAll().execute();
  const drafts = () => app.db.selectFrom('entry').selectAll().where('state', '=', 'draft').execute();
  const titles = async ({ actor }: MadePerson) =>
    (await listTasks(app, actor)).map(({ words }) => words('sv').title);

  it('are kept while people talk, by one at a time', async () => {
    const kept = await keepMinutes(app, coordinator.actor, meeting.id, form([{}], { act: 'save' }));
    expect(kept).toEqual({ ok: true, value: 1 });
    const next = form([{}, { text: 'Vi ses i maj' }], { version: 1, act: 'save' });
    expect(await saveMinutes(app, coordinator.actor, meeting.id, next)).toMatchObject({ ok: true });
    await expect(saveMinutes(app, coordinator.actor, meeting.id, next)).rejects.toMatchObject({
      code: 'conflict',
    });
    const page = await openMinutes(app, coordinator.actor, meeting.id);
    expect(page.points.map(({ text }) => text)).toEqual(['Alla tar med sin rutin', 'Vi ses i maj']);
    expect(page.minutes?.version).toBe(2);
  });

  it('are written by those who arrange the meeting, and read once they are closed', async () => {
    await expect(openMinutes(app, contact.actor, meeting.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readMinutes(app, coordinator.actor, meeting.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await close([{}])).toEqual({ ok: true, value: undefined });
    expect((await readMinutes(app, contact.actor, meeting.id)).points).toMatchObject([{ standing: 'note' }]);
    await expect(readMinutes(app, anonymous, meeting.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are found by the search when they are closed, and not while they are written', async () => {
    const body = async () => (await meetingSource.documents(app, [meeting.id]))[0]?.body;
    const version = async () => (await meetingSource.documents(app, [meeting.id]))[0]?.version;
    const text = 'Varje skola skriver en rutin';
    const written = form([{ text }], { act: 'save' });
    await saveMinutes(app, coordinator.actor, meeting.id, written);
    expect(await body()).not.toContain(text);
    const before = await version();
    await saveMinutes(app, coordinator.actor, meeting.id, form([{ text }], { version: 1, category }));
    expect(await body()).toContain(text);
    expect(await version()).not.toBe(before);
    const asked = { lang: 'sv', today: '2027-03-09' } as const;
    const shown = await meetingSource.present(app, member.actor, [`meeting:${meeting.id}`], asked);
    expect(shown.get(`meeting:${meeting.id}`)?.version).toBe(await version());
  });

  it('become a thread, a task, a draft and a revision when they are closed', async () => {
    const entry = await makeEntry(app, { organisation });
    const outcome = await close([
      { text: 'Hur gör ni vid övergångar?', kind: 'thread', owner: 'Bo', due_on: '2027-04-01' },
      { text: 'Skicka ut mallen', kind: 'task', owner: 'cia dal', due_on: '2027-04-01' },
      { text: 'Överlämning i tre steg', kind: 'draft', owner: 'Hällinge kommun' },
      { text: 'Lägg till blanketten', kind: 'revision', entry: `/bibliotek/${entry.slug}` },
    ]);
    expect(outcome).toEqual({ ok: true, value: undefined });
    const page = await readMinutes(app, coordinator.actor, meeting.id);
    expect(page.points.map(({ standing }) => standing)).toEqual(['made', 'open', 'made', 'made']);
    expect(page.points.every(({ kind, madePath }) => kind === 'task' || madePath !== undefined)).toBe(true);
    expect(await threads()).toMatchObject([{ title: 'Hur gör ni vid övergångar?' }]);
    expect(await drafts()).toMatchObject([{ organisation_id: organisation.id }]);
    const own = await readOwnEntries(app, contact.actor);
    expect(JSON.stringify(own)).toContain('Överlämning i tre steg');
    const revised = await app.db
      .selectFrom('entry_revision')
      .select(['state', 'change_note'])
      .where('entry_id', '=', entry.id)
      .where('state', '=', 'draft')
      .execute();
    expect(revised).toMatchObject([{ change_note: expect.stringContaining('Lägg till blanketten') }]);
  });

  it('say what is missing, and lose nothing of what stands', async () => {
    const outcome = await close([
      { kind: 'task', owner: 'Någon annan' },
      { kind: 'draft', owner: 'Ada Ek' },
      { kind: 'revision' },
      { text: '', owner: 'Bo' },
      { text: 'Ring 19850709-9805' },
    ]);
    const codes = outcome.ok ? [] : Object.entries(outcome.errors).map(([at, { code }]) => `${at} ${code}`);
    expect(codes).toEqual([
      'points.3.text required',
      'points.0.owner nobody-known',
      'points.0.due_on required',
      'points.1.owner not-for-them',
      'points.2.entry required',
      'points.4.text identity-number',
    ]);
    expect((await openMinutes(app, coordinator.actor, meeting.id)).minutes).toBeUndefined();
  });

  it('make each thing once, also when the portal goes down on the way', async () => {
    const points = [
      { text: 'Första tråden', kind: 'thread' },
      { text: 'Andra tråden', kind: 'thread' },
      { text: 'Ett utkast', kind: 'draft', owner: 'Hällinge kommun' },
    ] as const;
    let begun = 0;
    const events: App['events'] = {
      ...app.events,
      append: async (trx, event) => {
        if (event.kind === 'thread.started') begun += 1;
        if (begun === 2) throw new Error('the power is gone');
        return app.events.append(trx, event);
      },
    };
    await expect(close(points, coordinator.actor, { ...app, events })).rejects.toThrow('the power is gone');
    expect((await threads()).map(({ title }) => title)).toEqual(['Första tråden']);
    await expect(close(points)).rejects.toMatchObject({ code: 'conflict' });
    for (let run = 0; run < 3; run += 1) await carryOutJob.run(app, {});
    expect((await threads()).map(({ title }) => title).sort()).toEqual(['Andra tråden', 'Första tråden']);
    expect(await drafts()).toHaveLength(1);
    expect((await listPoints(app.db, [meeting.id])).every(({ madeAt }) => madeAt !== null)).toBe(true);
  });

  it('make the same once when two close at once', async () => {
    const points = [{ text: 'En tråd', kind: 'thread' }] as const;
    const outcomes = await Promise.allSettled([close(points), close(points), close(points)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await carryOutJob.run(app, {});
    expect(await threads()).toHaveLength(1);
  });

  it('give up what cannot be made, and say so', async () => {
    await close([{ text: 'En tråd', kind: 'thread' }]);
    await app.db.updateTable('meeting_point').set({ made_at: null, made_id: null }).execute();
    await app.db.updateTable('meeting_minutes').set({ category_id: null }).execute();
    await carryOutJob.run(app, {});
    expect((await readMinutes(app, member.actor, meeting.id)).points).toMatchObject([{ standing: 'coming' }]);
    app.clock.advance({ days: 3 });
    expect((await readMinutes(app, member.actor, meeting.id)).points).toMatchObject([{ standing: 'failed' }]);
  });

  it('put tasks in the list of whoever took them on, until they are done', async () => {
    await close([
      { text: 'Skicka ut mallen', kind: 'task', owner: 'Cia Dal', due_on: '2027-04-01' },
      { text: 'Berätta för rektorerna', kind: 'task', owner: 'Hällinge kommun', due_on: '2027-04-01' },
    ]);
    expect(await titles(member)).toEqual(['Skicka ut mallen (senast 1 april 2027)']);
    expect(await titles(contact)).toContain('Berätta för rektorerna (senast 1 april 2027)');
    const [first, second] = await listPoints(app.db, [meeting.id]);
    const mark = (by: MadePerson, pointId = '', isDone = true) =>
      markPoint(app, by.actor, { meetingId: meeting.id, pointId, isDone });
    await expect(mark(member, second?.id)).rejects.toMatchObject({ code: 'forbidden' });
    await mark(member, first?.id);
    await mark(member, first?.id);
    await mark(contact, second?.id);
    expect(await titles(member)).toEqual([]);
    await mark(coordinator, first?.id, false);
    expect(await titles(member)).toHaveLength(1);
  });

  it('come back with what is left at the next meeting of the series', async () => {
    const times = { repetition: 'weekly', times: 2 } as const;
    const day = { day: '2027-03-16', network, by: coordinator.actor };
    const first = await makeMeeting(app, { ...day, ...times });
    const series = await app.db.selectFrom('meeting').select(['id', 'starts_at', 'series_id']).execute();
    const second = series.find(({ series_id, id }) => series_id !== null && id !== first.id);
    app.clock.set('2027-03-16T10:00:00.000Z');
    const task = { text: 'Ring BUP', kind: 'task', owner: 'Hällinge kommun', due_on: '2027-03-20' } as const;
    await saveMinutes(app, coordinator.actor, first.id, form([task, { text: 'Beslut' }]));
    const open = await openMinutes(app, coordinator.actor, second?.id ?? '');
    expect(open.left).toMatchObject([{ text: 'Ring BUP', meeting: { id: first.id } }]);
  });

  it('are asked for after three and seven days, once each', async () => {
    const mails = async () => {
      await remindOfMinutesJob.run(app, {});
      const rows = await app.db.selectFrom('mail').select(['subject', 'recipient_email']).execute();
      return rows.filter(({ subject }) => subject.startsWith('Minnesanteckningarna')).length;
    };
    expect(await mails()).toBe(0);
    app.clock.set('2027-03-12T12:00:00.000Z');
    expect([await mails(), await mails()]).toEqual([1, 1]);
    expect(await titles(coordinator)).toContain(
      'Avsluta minnesanteckningarna från Nätverksträff om övergångar',
    );
    app.clock.set('2027-03-16T12:00:00.000Z');
    expect([await mails(), await mails()]).toEqual([2, 2]);
    await close([]);
    app.clock.set('2027-03-18T12:00:00.000Z');
    expect(await mails()).toBe(2);
  });
});
