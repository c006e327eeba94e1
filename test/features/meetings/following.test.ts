import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { sitemap } from '#src/features/api/discovery/sitemap.ts';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { readLinks } from '#src/features/forum/threads/links/link-service.ts';
import { readThreadsAbout } from '#src/features/forum/threads/links/threads-about-service.ts';
import { openAgenda, saveItem } from '#src/features/meetings/agenda/agenda-service.ts';
import { meetingCalendar } from '#src/features/meetings/calendar/feed-service.ts';
import { valuesOf } from '#src/features/meetings/meeting/form/first-values-text.ts';
import { openMeetingForm } from '#src/features/meetings/meeting/form/meeting-form-service.ts';
import { cancelMeeting, changeMeeting } from '#src/features/meetings/meeting/meeting-change-service.ts';
import { findMeeting, listSeries } from '#src/features/meetings/meeting/meeting-queries.ts';
import { registerGuest } from '#src/features/meetings/registration/guests/guest-service.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { openNotices } from '#src/features/notifications/notices/notice-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { deliver, settle } from '#test/features/notifications/post-office.ts';
import { follow } from '#test/features/notifications/talk.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeMeeting, plannedMeeting } from '#test/support/factories/meeting-factory.ts';
import { type MadeNetwork, makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const nothing = { organisation: '', diet: '', access: '' };

describeOnEachEngine('what follows from a meeting', ({ app }) => {
  let network: MadeNetwork;
  let coordinator: MadePerson;
  let reader: MadePerson;
  let comer: MadePerson;
  beforeEach(async () => {
    app.clock.set('2027-02-20T08:00:00Z');
    network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    [reader, comer] = await Promise.all([
      makePerson(app, { scope: organisation }),
      makePerson(app, { scope: organisation }),
    ]);
  });
  const put = (wanted: Partial<Parameters<typeof makeMeeting>[1]> = {}) =>
    makeMeeting(app, { network, by: coordinator.actor, ...wanted });
  const change = async (id: string, wanted: object) => {
    const { version = 0 } = (await findMeeting(app.db, id)) ?? {};
    const { format, organiser, repetition, times, rule, act, ...plan } = plannedMeeting(network);
    return changeMeeting(app, coordinator.actor, id, { ...plan, scope: 'one', version, ...wanted });
  };
  const mailsTo = async ({ email }: MadePerson): Promise<string[]> => {
    const mails = app.db.selectFrom('mail').select('body_text').where('recipient_email', '=', email);
    return (await mails.orderBy('id').execute()).map(({ body_text: text }) => text);
  };
  /** What the person is told, as the page shows it. */
  async function told({ id }: MadePerson): Promise<string[]> {
    await settle(app);
    const actor = await actorOf(app.db, id);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    return groups.flatMap(({ object, notices }) =>
      notices.map(({ view }) => `${object?.title ?? '–'} · ${view.title}`),
    );
  }

  it('is told to those who follow the network’s meetings: new, moved and cancelled, each once', async () => {
    for (const one of [reader, comer]) await follow(app, one, { type: 'meetings', id: network.id });
    const { id } = await put();
    const place = `Möten i ${network.name}`;
    const day = '9 mars 2027 kl. 09.00–12.00';
    const isNew = `${place} · Nytt möte: Nätverksträff om övergångar, ${day}`;
    expect(await told(reader)).toEqual([isNew]);
    await register(app, comer.actor, id, nothing);
    await change(id, { invitation: 'Ta med fika.' });
    expect(await told(reader)).toEqual([isNew]);
    await change(id, { place: 'Biblioteket i Hällinge' });
    expect(await told(reader)).toHaveLength(2);
    await cancelMeeting(app, coordinator.actor, id, { reason: 'Sjukdom.', scope: 'one' });
    expect(await told(reader)).toEqual([
      `${place} · Inställt: Nätverksträff om övergångar, ${day}`,
      `${place} · Ny tid eller plats: Nätverksträff om övergångar, ${day}`,
      isNew,
    ]);
    // those who come have had a mail about it
    expect(await told(comer)).toEqual([isNew]);
    expect(await told(coordinator)).toEqual([]);
  });

  it('is told of a series once, and of nothing that the reader may not see', async () => {
    await follow(app, reader, { type: 'meetings', id: network.id });
    await put({ repetition: 'weekly', times: 4, title: 'Öppen telefontid' });
    await put({ readers: 'coordinators', title: 'Bara samordnare' });
    expect((await told(reader)).map((line) => line.split(' · ')[1])).toEqual([
      'Nytt möte: Öppen telefontid, 9 mars 2027 kl. 09.00–12.00',
    ]);
  });

  it('is told of a series that is moved or cancelled once, to followers and in one mail to those who come', async () => {
    for (const one of [reader, comer]) await follow(app, one, { type: 'meetings', id: network.id });
    const { id } = await put({ repetition: 'weekly', times: 3 });
    const { seriesId } = (await findMeeting(app.db, id)) ?? {};
    const series = await listSeries(app.db, seriesId ?? '');
    for (const one of series) await register(app, comer.actor, one.id, nothing);
    await register(app, reader.actor, id, nothing);
    const before = (await mailsTo(comer)).length;
    await change(id, { scope: 'following', from: '13:00', to: '15:00', place: 'Biblioteket i Hällinge' });
    const place = `Möten i ${network.name}`;
    const title = 'Nätverksträff om övergångar';
    const moved = `${place} · Ny tid eller plats: ${title}, 9 mars 2027 kl. 13.00–15.00 och tillfällena därefter`;
    expect(await told(reader)).toEqual([moved]);
    const [mail = '', ...others] = (await mailsTo(comer)).slice(before);
    expect(others).toEqual([]);
    expect(mail.match(/När: .*/g)).toEqual([
      'När: 9 mars 2027 kl. 13.00',
      'När: 16 mars 2027 kl. 13.00',
      'När: 23 mars 2027 kl. 13.00',
    ]);
    for (const one of series) expect(mail).toContain(one.id);
    const reason = 'Flyttas till hösten.';
    await cancelMeeting(app, coordinator.actor, id, { reason, scope: 'following' });
    expect((await told(reader)).slice(0, 1)).toEqual([
      `${place} · Inställt: ${title}, 9 mars 2027 kl. 13.00–15.00 och tillfällena därefter`,
    ]);
    // who comes to all of them has had it all by mail
    expect(await told(comer)).toEqual([]);
    const cancelled = (await mailsTo(comer)).slice(before + 1);
    expect(cancelled.map((text) => text.match(/är inställt/g)?.length)).toEqual([3]);
    expect(cancelled[0]).toContain(reason);
  });

  it('names what a closed group meets about in no mail', async () => {
    const other = await makePerson(app, { role: 'coordinator', scope: network });
    await follow(app, other, { type: 'meetings', id: network.id }, 'at-once');
    await put({ readers: 'coordinators', title: 'Hemligt ärende' });
    await settle(app);
    app.clock.advance({ minutes: 30 });
    await settle(app);
    const mails = (await deliver(app)).filter(({ to }) => to === other.email);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toMatch(/hemligt/i);
  });

  it('is linked with the threads that point at it, both ways, for those who see both', async () => {
    const category = await makeCategory(app, { visibility: 'member' });
    const open = await put({ readers: 'member' });
    const closed = await put({ readers: 'coordinators', title: 'Bara samordnare' });
    const begun = await startThread(app, coordinator.actor, {
      category: category.slug,
      title: 'Inför träffen',
      kind: 'question',
      body: `Vad vill ni ta upp på ${open.path}? Vi ses också på /en${closed.path} före ${open.path}/anmal.`,
    });
    expect(begun.ok).toBe(true);
    const { id: thread } = await app.db.selectFrom('thread').select('id').executeTakeFirstOrThrow();
    const links = async (actor: Actor) => (await readLinks(app, actor, thread)).map(({ title }) => title);
    expect((await links(coordinator.actor)).toSorted()).toEqual([
      'Bara samordnare',
      'Nätverksträff om övergångar',
    ]);
    expect(await links(reader.actor)).toEqual(['Nätverksträff om övergångar']);
    const threads = async (actor: Actor) => readThreadsAbout(app, actor, { type: 'meeting', id: open.id });
    expect((await threads(reader.actor)).map(({ title }) => title)).toEqual(['Inför träffen']);
    expect(await threads(anonymous)).toEqual([]);
  });

  it('stands on the map of the site as far as it is open to all', async () => {
    const open = await put({ readers: 'public' });
    const closed = await put();
    const draft = await put({ readers: 'public', act: 'draft' });
    const place = { origin: 'https://portal.example', terms: [] };
    const map = await sitemap(app, { ...place, modules: new Set(['meetings']) });
    expect(map).toContain(`https://portal.example${open.path}<`);
    for (const { id } of [closed, draft]) expect(map).not.toContain(id);
    expect(await sitemap(app, { ...place, modules: new Set() })).not.toContain('/moten');
  });

  it('has its agenda in calendars, which is taken over when it changes', async () => {
    const { id } = await put();
    const calendar = async () =>
      (await meetingCalendar(app, coordinator.actor, id)).replaceAll('\r\n ', '').replaceAll('\\n', '\n');
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const before = await calendar();
    const { agenda } = await openAgenda(app, coordinator.actor, id);
    expect(before).toContain(`Dagordning:\n09.00 ${agenda[0]?.title}`);
    const item = { item: '', title: 'Fika', about: '', minutes: 15, parallel: false, responsible: 'Anna' };
    await saveItem(app, coordinator.actor, id, { ...item, place: '', session: null });
    const after = await calendar();
    expect(sequence(after)).toBe(sequence(before) + 1);
    expect(after).toMatch(/\n\d\d\.\d\d Fika/);
    expect(after).not.toContain('Anna');
  });

  it('is registered for without an account so often that no mailbox is filled, whoever signs in', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => put({ readers: 'public' })));
    const guest = { name: 'Besökare', organisation: '', diet: '', access: '', e_mail: 'en@forening.example' };
    const ask = (n: number) => registerGuest(app, anonymous, ids[n]?.id ?? '', guest, '192.0.2.7');
    for (const n of [0, 1, 2]) expect(await ask(n)).toMatchObject({ ok: true });
    await expect(ask(3)).rejects.toMatchObject({ code: 'rate-limited' });
    app.limits.take('sign-in-mail', guest.e_mail);
    app.limits.take('sign-in-code', guest.e_mail);
  });

  it('keeps the reminders that its form is sent with, and shows them again', async () => {
    const reminders = [
      { hours: 168, text: 'En vecka kvar.' },
      { hours: 2, text: '' },
    ];
    const { id } = await put({ reminders });
    const form = async () => {
      const values = valuesOf(await openMeetingForm(app, coordinator.actor, id));
      return Object.entries(values).filter(([name]) => name.startsWith('reminders.'));
    };
    expect(await form()).toEqual([
      ['reminders.0.hours', '168'],
      ['reminders.0.text', 'En vecka kvar.'],
      ['reminders.1.hours', '2'],
      ['reminders.1.text', ''],
    ]);
    await change(id, { reminders: reminders.slice(1) });
    expect(await form()).toHaveLength(2);
  });
});
