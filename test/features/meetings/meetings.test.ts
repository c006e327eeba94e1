import ICAL from 'ical.js';
import { beforeEach, expect, it } from 'vitest';
import { tokenHash } from '#src/features/accounts/token.ts';
import { listMeetingDocuments } from '#src/features/api/meeting-api-service.ts';
import { arrangeItem, openAgenda, saveItem } from '#src/features/meetings/agenda/agenda-service.ts';
import {
  makeFeed,
  meetingCalendar,
  ownCalendar,
  publicCalendar,
  revokeFeed,
} from '#src/features/meetings/calendar/feed-service.ts';
import { formatNames, planOf } from '#src/features/meetings/formats/formats.ts';
import { readFilter } from '#src/features/meetings/list/meeting-filter.ts';
import { openMeetingList } from '#src/features/meetings/list/meeting-list-service.ts';
import {
  cancelMeeting,
  changeMeeting,
  discardMeeting,
  openMeeting,
} from '#src/features/meetings/meeting/meeting-change-service.ts';
import type { MeetingInput } from '#src/features/meetings/meeting/meeting-input.ts';
import { readMeetingPage } from '#src/features/meetings/meeting/meeting-page-service.ts';
import { findMeeting, listSeries } from '#src/features/meetings/meeting/meeting-queries.ts';
import { createMeeting } from '#src/features/meetings/meeting/meeting-service.ts';
import { rerenderMeetingsJob } from '#src/features/meetings/meeting/rerender/rerender-job.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { meetingSource } from '#src/features/meetings/search/meeting-source.ts';
import { visibleMeeting } from '#src/features/meetings/visible-service.ts';
import { sv } from '#src/i18n/sv.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, describeOnSqlite } from '#test/support/app.ts';
import { makeMeeting, plannedMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const nothing = { organisation: '', diet: '', access: '' };
const link = 'https://video.example/hemligt';

describeOnSqlite('the formats', () => {
  it.each(formatNames)('%s has words for each point of its agenda, which fills its time', (format) => {
    const { agenda, minutes, days = 1 } = planOf(format);
    expect(sv.meetings.formats[format].agenda).toHaveLength(agenda.length);
    expect(agenda.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(minutes * days);
  });
});

describeOnEachEngine('meetings', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  let contact: MadePerson;
  let member: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    contact = await makePerson(app, { role: 'contact', scope: organisation });
    member = await makePerson(app, { scope: organisation });
  });

  const subjectsTo = async ({ email }: MadePerson) =>
    (
      await app.db
        .selectFrom('mail')
        .select('subject')
        .where('recipient_email', '=', email)
        .orderBy('id')
        .execute()
    ).map(({ subject }) => subject);

  /** What the form of the meeting would send, changed. */
  async function changed(id: string, change: Partial<MeetingInput>): Promise<MeetingInput> {
    const { format, organiser, repetition, times, rule, act, ...plan } = plannedMeeting(network);
    const meeting = await findMeeting(app.db, id);
    return { ...plan, scope: 'one', version: meeting?.version ?? 0, ...change };
  }

  it('are put up by those who may, in the name of what they answer for', async () => {
    const made = (by: MadePerson, organiser: string) =>
      createMeeting(app, by.actor, plannedMeeting(network, { organiser }));
    await expect(made(member, `network:${network.id}`)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await made(contact, `organisation:${organisation.id}`)).toMatchObject({ ok: true });
    expect(await made(contact, `network:${network.id}`)).toMatchObject({
      errors: { organiser: { code: 'not-a-choice' } },
    });
    expect(await made(coordinator, `network:${network.id}`)).toMatchObject({ ok: true });
  });

  it.each([
    [{ day: '2026-11-15' }, { day: { code: 'past-date' } }],
    [{ to: '08:00' }, { to: { code: 'ends-first' } }],
    [{ repetition: 'own', rule: 'FREQ=WEEKLY' }, { rule: { code: 'malformed-rule' } }],
    [{ repetition: 'weekly', times: 1 }, { times: { code: 'series-of-one' } }],
    [{ rule: 'FREQ=WEEKLY;COUNT=4' }, { rule: { code: 'rule-not-used' } }],
    [{ seats: 2, seats_per_organisation: 3 }, { seats_per_organisation: { code: 'more-than-all' } }],
    [{ readers: 'category:nagon-annans' }, { readers: { code: 'not-a-choice' } }],
    [{ co_organisers: 'ingen@exempel.se' }, { co_organisers: { code: 'not-a-member' } }],
    [{ invitation: 'Om 20121212-1212' }, { invitation: { code: 'identity-number' } }],
    [{ title: 'Ring 070-123 45 67' }, { title: { code: 'look-again' } }],
  ] as const)('are refused with what is wrong: %j', async (wrong, errors) => {
    expect(await createMeeting(app, coordinator.actor, plannedMeeting(network, wrong))).toMatchObject({
      ok: false,
      errors,
    });
    expect(await app.db.selectFrom('meeting').selectAll().execute()).toEqual([]);
  });

  it('begin as drafts that nobody else sees, and are published or thrown away', async () => {
    const draft = await makeMeeting(app, { network, by: coordinator.actor, act: 'draft' });
    const other = await makeMeeting(app, { network, by: coordinator.actor, act: 'draft' });
    await expect(visibleMeeting(app, member.actor, draft.id)).rejects.toMatchObject({ code: 'not-found' });
    await openMeeting(app, coordinator.actor, draft.id, 'one');
    await expect(openMeeting(app, member.actor, draft.id, 'one')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(discardMeeting(app, coordinator.actor, draft.id, 'one')).rejects.toMatchObject({
      code: 'conflict',
    });
    await discardMeeting(app, coordinator.actor, other.id, 'one');
    const { meetings } = await openMeetingList(app, member.actor, readFilter(new URLSearchParams()));
    expect(meetings.map(({ id }) => id)).toEqual([draft.id]);
  });

  it('of a series keep their clock over the change of clocks, and are changed one or all that follow', async () => {
    const { id } = await makeMeeting(app, { network, by: coordinator.actor, repetition: 'weekly', times: 4 });
    const seriesId = (await findMeeting(app.db, id))?.seriesId ?? '';
    const all = async () =>
      (await listSeries(app.db, seriesId)).map(
        ({ title, startsAt }) => `${startsAt.slice(5, 16)} ${title.slice(-3)}`,
      );
    expect(await all()).toEqual(['03-09T08:00 gar', '03-16T08:00 gar', '03-23T08:00 gar', '03-30T07:00 gar']);
    const second = (await listSeries(app.db, seriesId))[1]?.id ?? '';
    const later = {
      day: '2027-03-17',
      from: '13:00',
      to: '15:00',
      title: 'Nytt namn',
      scope: 'following' as const,
    };
    expect(await changeMeeting(app, coordinator.actor, second, await changed(second, later))).toMatchObject({
      ok: true,
    });
    expect(await all()).toEqual(['03-09T08:00 gar', '03-17T12:00 amn', '03-24T12:00 amn', '03-31T11:00 amn']);
    await cancelMeeting(app, coordinator.actor, second, {
      reason: 'Flyttas till hösten.',
      scope: 'following',
    });
    expect((await listSeries(app.db, seriesId)).map(({ state }) => state)).toEqual([
      'open',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('tell those who come of a new time or of being cancelled, and never lose a seat that is taken', async () => {
    const { id } = await makeMeeting(app, { network, by: coordinator.actor, seats: 2 });
    await register(app, member.actor, id, nothing);
    await register(app, contact.actor, id, nothing);
    const change = async (wanted: Partial<MeetingInput>) =>
      changeMeeting(app, coordinator.actor, id, await changed(id, { seats: 2, ...wanted }));
    expect(await change({ seats: 1 })).toMatchObject({
      errors: { seats: { code: 'fewer-than-registered', values: { count: 2 } } },
    });
    expect(await change({ title: 'Nytt namn' })).toMatchObject({ ok: true });
    expect(await change({ title: 'Nytt namn', day: '2027-03-10' })).toMatchObject({ ok: true });
    await cancelMeeting(app, coordinator.actor, id, { reason: 'Sjukdom.', scope: 'one' });
    expect((await subjectsTo(member)).slice(1)).toEqual([
      'Ny tid eller plats: Nytt namn',
      'Inställt: Nytt namn',
    ]);
    await expect(register(app, coordinator.actor, id, nothing)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are saved by the first of two who change them', async () => {
    const { id } = await makeMeeting(app, { network, by: coordinator.actor });
    const [mine, theirs] = [await changed(id, { title: 'Mitt' }), await changed(id, { title: 'Deras' })];
    await changeMeeting(app, coordinator.actor, id, theirs);
    await expect(changeMeeting(app, coordinator.actor, id, mine)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are arranged by those who are named too, as long as they are members', async () => {
    const named = { network, by: coordinator.actor, co_organisers: member.email.toUpperCase() };
    const { id } = await makeMeeting(app, named);
    expect((await readMeetingPage(app, member.actor, id)).mayOrganise).toBe(true);
    expect((await readMeetingPage(app, contact.actor, id)).mayOrganise).toBe(false);
    const left = { ...member.actor, memberships: [], keys: new Set(['public'] as const) };
    await expect(visibleMeeting(app, left, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of two days have an agenda for both of them', async () => {
    const peerReview = { format: 'peer-review', end_day: '2027-03-10', to: '16:00' } as const;
    const { id } = await makeMeeting(app, { network, by: coordinator.actor, ...peerReview });
    const { agenda } = await readMeetingPage(app, member.actor, id);
    expect(agenda.map(({ startsAt }) => startsAt.slice(8, 16))).toEqual([
      '09T08:00',
      '09T08:30',
      '09T11:30',
      '09T14:00',
      '10T08:00',
      '10T10:30',
      '10T12:30',
      '10T14:00',
    ]);
    expect(agenda.at(-1)?.endsAt).toBe('2027-03-10T15:00:00.000Z');
    const calendar = await meetingCalendar(app, member.actor, id);
    expect(eventsOf(calendar)[0]?.description).toMatch(/10 mars 2027\n09\.00 Fler samtal/);
  });

  it('have an agenda that is written, ordered and shortened', async () => {
    const { id } = await makeMeeting(app, {
      network,
      by: coordinator.actor,
      format: 'online-topic',
      to: '10:00',
    });
    const words = {
      item: '',
      about: '',
      minutes: 30,
      responsible: '',
      place: '',
      session: null,
      parallel: false,
    };
    await saveItem(app, coordinator.actor, id, { ...words, title: 'Frukost' });
    const { agenda, tooLong } = await openAgenda(app, coordinator.actor, id);
    expect([agenda.length, tooLong]).toEqual([5, 30]);
    const last = agenda.at(-1)?.id ?? '';
    await arrangeItem(app, coordinator.actor, id, { item: last, step: 'up', before: '' });
    expect((await openAgenda(app, coordinator.actor, id)).agenda.at(-2)?.title).toBe('Frukost');
    const dropped = { item: last, step: 'drop', before: agenda[0]?.id ?? '' } as const;
    await arrangeItem(app, coordinator.actor, id, dropped);
    expect((await openAgenda(app, coordinator.actor, id)).agenda[0]?.title).toBe('Frukost');
    await arrangeItem(app, coordinator.actor, id, { item: last, step: 'remove', before: '' });
    expect((await openAgenda(app, coordinator.actor, id)).agenda).toHaveLength(4);
    await expect(saveItem(app, member.actor, id, { ...words, title: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('stand in calendars with the link to join for those who come, and in no public one unless they are open', async () => {
    const closed = await makeMeeting(app, {
      network,
      by: coordinator.actor,
      title: 'Bara för medlemmar',
      join_link: link,
    });
    const open = await makeMeeting(app, {
      network,
      by: coordinator.actor,
      readers: 'public',
      title: 'Öppet',
      join_link: link,
    });
    await register(app, member.actor, open.id, nothing);
    const token = await makeFeed(app, member.actor);
    const own = eventsOf(await ownCalendar(app, token));
    expect(own).toHaveLength(1);
    expect([
      own[0]?.location,
      own[0]?.description.includes(link),
      own[0]?.component.getFirstPropertyValue('url'),
    ]).toEqual([`Kommunhuset i Kärrevik, ${link}`, true, link]);
    const everybody = await publicCalendar(app, readFilter(new URLSearchParams()));
    expect(eventsOf(everybody).map(({ summary }) => summary)).toEqual(['Öppet']);
    expect(everybody).not.toContain('hemligt');
    expect(await meetingCalendar(app, contact.actor, closed.id)).not.toContain('hemligt');
    expect(await meetingCalendar(app, coordinator.actor, closed.id)).toContain('hemligt');
    await expect(meetingCalendar(app, anonymous, closed.id)).rejects.toMatchObject({ code: 'not-found' });
    const before = own[0]?.sequence ?? 0;
    await cancelMeeting(app, coordinator.actor, open.id, { reason: 'Sjukdom.', scope: 'one' });
    const [after] = eventsOf(await ownCalendar(app, token));
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([after?.uid, (after?.sequence ?? 0) > before]).toEqual([own[0]?.uid, true]);
    await revokeFeed(app, member.actor);
    await expect(ownCalendar(app, token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are read by each link as often as programs ask, however many colleagues stand behind the same address', async () => {
    const [own, colleagues] = [await makeFeed(app, member.actor), await makeFeed(app, contact.actor)];
    for (let times = 0; times < 60; times += 1) app.limits.take('calendar', tokenHash(own));
    await expect(ownCalendar(app, own)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await ownCalendar(app, colleagues)).toContain('BEGIN:VCALENDAR');
    app.clock.advance({ minutes: 1 });
    expect(await ownCalendar(app, own)).toContain('BEGIN:VCALENDAR');
  });

  it('end in no calendar of somebody who has left', async () => {
    const token = await makeFeed(app, member.actor);
    await app.db
      .updateTable('membership')
      .set({ status: 'ended' })
      .where('person_id', '=', member.id)
      .execute();
    await expect(ownCalendar(app, token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('have their invitations rendered anew by a newer renderer', async () => {
    const { id } = await makeMeeting(app, { network, invitation: 'Ta med **er plan**.' });
    await app.db.updateTable('meeting').set({ invitation_html: 'gammalt', renderer_version: 0 }).execute();
    await rerenderMeetingsJob.run(app, {});
    expect((await findMeeting(app.db, id))?.invitation.html).toContain('<strong>er plan</strong>');
  });

  it('are told to programs and to the search as far as they are open, never with the link', async () => {
    const closed = await makeMeeting(app, {
      network,
      by: coordinator.actor,
      title: 'Bara för medlemmar',
      join_link: link,
    });
    const open = await makeMeeting(app, {
      network,
      by: coordinator.actor,
      readers: 'public',
      title: 'Öppet',
      join_link: link,
    });
    const asked = { origin: 'https://portal.example', parameters: new URLSearchParams() };
    const told = await listMeetingDocuments(app, asked);
    expect([told.total, told.items.map(({ title }) => title)]).toEqual([1, ['Öppet']]);
    const documents = await meetingSource.documents(app, [closed.id, open.id]);
    expect(documents.map(({ visibility }) => visibility).toSorted()).toEqual(['member', 'public']);
    expect(JSON.stringify([told, documents])).not.toContain('hemligt');
    const ids = documents.map(({ id }) => id);
    expect((await meetingSource.present(app, anonymous, ids, { lang: 'sv', today: '2026-11-16' })).size).toBe(
      1,
    );
  });
});

/** The events as another program reads them. */
function eventsOf(calendar: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
}
