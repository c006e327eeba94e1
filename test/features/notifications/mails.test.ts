import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { insertQuestion } from '#src/features/forum/requests/question-queries.ts';
import {
  changeFollows,
  openFollows,
  stopAllMail,
} from '#src/features/notifications/follow/follow-service.ts';
import {
  endMails,
  readUnsubscribe,
  undoEndMails,
} from '#src/features/notifications/unsubscribe/unsubscribe-service.ts';
import type { Task } from '#src/platform/registries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { type Delivered, deliver, settle, wait } from './post-office.ts';
import { beginThread, follow, moveThread, setMember, turnPost, write } from './talk.ts';

describeOnEachEngine('mails about news', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let category: Category;
  let helper: MadePerson;
  let reader: MadePerson;
  beforeEach(async () => {
    app.clock.set('2026-11-17T08:00:00Z');
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    category = await makeCategory(app);
    helper = await makePerson(app, { scope: organisation });
    reader = await makePerson(app, { scope: organisation });
  });
  /** What goes out after so many minutes, a minute at a time. */
  async function minutes(count: number): Promise<Delivered[]> {
    const mails: Delivered[] = [];
    for (let minute = 0; minute < count; minute += 1) {
      app.clock.advance({ minutes: 1 });
      await settle(app);
      mails.push(...(await deliver(app)));
    }
    return mails;
  }
  const tokenOf = ({ headers }: Delivered) =>
    /prenumeration\/([\w-]+)>/.exec(headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '';
  const clockOf = ({ at }: Delivered) => at.slice(11, 16);

  it('go at once in one mail an object, what comes within ten minutes in the next', async () => {
    await follow(app, reader, { type: 'category', id: category.id });
    const thread = await beginThread(app, { category, author: helper, title: 'SIP' });
    await write(app, thread, { author: helper });
    const [first, ...more] = await minutes(5);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ to: reader.email, subject: '2 nya i ”Fråga nätverket”' });
    for (let n = 0; n < 5; n += 1) await write(app, thread, { author: helper });
    const next = await minutes(20);
    expect(next).toHaveLength(1);
    expect(next[0]?.text.match(/Svar i ”SIP”/g)).toHaveLength(5);
    expect(Date.parse(next[0]?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(600_000);
    expect(await minutes(20)).toEqual([]);
  });

  it('go in the morning in Sweden, also when clocks are moved', async () => {
    const weekly = await makePerson(app, { scope: organisation });
    await follow(app, reader, { type: 'category', id: category.id }, 'daily');
    await follow(app, weekly, { type: 'category', id: category.id }, 'weekly');
    app.clock.set('2027-03-27T12:00:00Z');
    await beginThread(app, { category, author: helper });
    await settle(app);
    const times: string[] = [];
    for (let half = 0; half < 96; half += 1) {
      app.clock.advance({ minutes: 30 });
      await settle(app);
      for (const mail of await deliver(app)) times.push(`${mail.to === reader.email} ${mail.at}`);
    }
    expect(times).toEqual(['true 2027-03-28T04:00:00.000Z', 'false 2027-03-29T04:00:00.000Z']);
  });

  it('say what is new by object, how to stop it, and that nobody reads replies', async () => {
    await follow(app, reader, { type: 'category', id: category.id }, 'daily');
    const first = await beginThread(app, {
      category,
      author: helper,
      organisation,
      title: '<b>Ett</b> & "två"',
    });
    await write(app, first, { author: helper, organisation, body: 'Vi **gör** så här.' });
    const [mail] = await wait(app, 24);
    expect(mail?.subject).toBe('Nytt i det du följer, 18 november 2026');
    const text = mail?.text.replaceAll(/(?<=inlagg\/|prenumeration\/)[\w-]+/g, '…');
    expect(text?.split('\n\n')).toEqual([
      'Det här är nytt sedan i går:',
      'Fråga nätverket\n---------------',
      [
        '* Svar i ”<b>Ett</b> & "två"”',
        'Medlem, Hällinge kommun · 17 november 2026 kl. 09.00',
        'Vi gör så här.',
        'http://127.0.0.1:4321/inlagg/…',
      ].join('\n  '),
      [
        '* Ny tråd: <b>Ett</b> & "två"',
        'Medlem, Hällinge kommun · 17 november 2026 kl. 09.00',
        'Vi delar en skolkurator med grannkommunen. Räcker det?',
        'http://127.0.0.1:4321/inlagg/…',
      ].join('\n  '),
      '--',
      'Mejlet kommer från Närvaronätet. Ingen läser svar på det: svara i portalen.',
      'Ändra vad du följer och hur ofta du får mejl:\nhttp://127.0.0.1:4321/mitt/foljer',
      'Sluta få det dagliga mejlet:\nhttp://127.0.0.1:4321/prenumeration/…',
    ]);
    expect(mail?.html).toContain('&lt;b&gt;Ett&lt;/b&gt; &amp; &quot;två&quot;');
    expect(mail?.html).not.toMatch(/<b>|<img|<table|style=|<script|utm_|http:\/\/(?!127\.0\.0\.1:4321\/)/);
    expect(mail?.headers).toMatchObject({
      'List-Id': '<notiser.127.0.0.1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('never tell what a closed part holds: neither its name, nor the thread, nor who or what', async () => {
    const closed = await makeCategory(app, { name: 'Hemligt rum', visibility: 'closed-group' });
    const at = app.clock.now().toISOString();
    await app.db
      .insertInto('membership')
      .values({
        id: app.ids.next(),
        person_id: reader.id,
        scope_type: 'category',
        scope_id: closed.id,
        role: 'reader',
        is_substitute: 0,
        status: 'approved',
        requested_at: at,
        decided_at: at,
        decided_by: null,
        ended_at: null,
      })
      .execute();
    const thread = await beginThread(app, {
      category: closed,
      author: helper,
      title: 'Viskning',
      body: 'Tyst',
    });
    const inside = { actor: await actorOf(app.db, reader.id) };
    await follow(app, inside, { type: 'thread', id: thread.id });
    await write(app, thread, { author: helper, organisation, body: 'Hemligheten' });
    const [mail, ...more] = await minutes(5);
    expect(more).toEqual([]);
    const whole = `${mail?.subject} ${mail?.text} ${mail?.html} ${JSON.stringify(mail?.headers)}`;
    expect(whole).toMatch(/\/inlagg\/[0-9a-f-]{36}/);
    expect(whole).not.toMatch(/Hemlig|hemlig|Viskning|viskning|Tyst|Hällinge/);
    const log = JSON.stringify(await app.db.selectFrom('mail').selectAll().execute());
    expect(log).not.toMatch(/Hemlig|Viskning|Tyst/);
  });

  it('tell a coordinator that something waits in a closed part, and not what', async () => {
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const closed = await makeCategory(app, { network, visibility: `role:coordinator:${network.id}` });
    const { id, postId } = await makeThread(app, { category: closed, title: 'Viskning', state: 'awaiting' });
    await app.db.updateTable('post').set({ state: 'awaiting' }).where('id', '=', postId).execute();
    const at = app.clock.now().toISOString();
    const question = { id: app.ids.next(), networkId: network.id, askedBy: reader.id, askedAt: at };
    await insertQuestion(app.db, { ...question, title: 'Frågan', body: 'Tyst' });
    await follow(app, coordinator, { type: 'category', id: category.id }, 'weekly');
    const [week] = await wait(app, 24 * 7);
    const text = `${week?.subject} ${week?.text} ${week?.html}`;
    expect(text.match(/Något nytt i en sluten del/g)).toHaveLength(4);
    expect(text).not.toMatch(new RegExp(`Viskning|viskning|Frågan|Tyst|${id}|${question.id}`));
  });

  it('leak nothing that was hidden, moved or lost between the event and the sending', async () => {
    await follow(app, reader, { type: 'category', id: category.id });
    const closed = await makeCategory(app, { visibility: 'closed-group' });
    const lost = [
      async () => {
        const thread = await beginThread(app, { category, author: helper });
        return { undo: () => turnPost(app, thread, thread.postId, 'hidden') };
      },
      async () => {
        const thread = await beginThread(app, { category, author: helper });
        return { undo: () => moveThread(app, thread, closed) };
      },
      async () => {
        await beginThread(app, { category, author: helper });
        return { undo: () => setMember(app, reader, false) };
      },
    ];
    for (const make of lost) {
      const { undo } = await make();
      await settle(app);
      app.clock.advance({ minutes: 15 });
      await settle(app);
      // queued, and then it is gone
      expect(
        await app.db.selectFrom('mail').select('id').where('state', '=', 'queued').execute(),
      ).toHaveLength(1);
      await undo();
      expect(await deliver(app)).toEqual([]);
      await setMember(app, reader, true);
    }
  });

  it('tell later of what could not be shown when they went, once it can', async () => {
    await follow(app, reader, { type: 'category', id: category.id }, 'daily');
    const thread = await beginThread(app, { category, author: helper });
    await settle(app);
    await turnPost(app, thread, thread.postId, 'hidden');
    expect(await wait(app, 24)).toEqual([]);
    await turnPost(app, thread, thread.postId, 'visible');
    expect(await wait(app, 24)).toHaveLength(1);
    expect(await wait(app, 48)).toEqual([]);
  });

  it('stay away from whoever sleeps, and are not made up for when they wake', async () => {
    await follow(app, reader, { type: 'category', id: category.id }, 'daily');
    await beginThread(app, { category, author: helper });
    await settle(app);
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', reader.id).execute();
    expect(await wait(app, 24)).toEqual([]);
    await app.db.updateTable('person').set({ state: 'active' }).where('id', '=', reader.id).execute();
    await beginThread(app, { category, author: helper, title: 'Vaken' });
    const [mail] = await wait(app, 24);
    expect(mail?.text).toContain('Vaken');
    expect(mail?.text).not.toContain('delad anställning');
  });

  it('follow what is meant for somebody as they have chosen', async () => {
    await changeFollows(app, reader.actor, { personal: 'daily', wrote: 'off', hasWeek: [], follows: [] });
    const thread = await beginThread(app, { category, author: reader });
    await write(app, thread, { author: helper });
    expect(await minutes(15)).toEqual([]);
    const [mail] = await wait(app, 24);
    expect(mail?.text).toContain('Svar till dig');
  });

  it('are moved with the choice: from weekly to daily nothing is lost, by off all that waits is', async () => {
    await follow(app, reader, { type: 'category', id: category.id }, 'weekly');
    await beginThread(app, { category, author: helper, title: 'Ett' });
    await settle(app);
    await follow(app, reader, { type: 'category', id: category.id }, 'daily');
    expect(await wait(app, 24)).toHaveLength(1);
    await beginThread(app, { category, author: helper, title: 'Två' });
    await settle(app);
    await stopAllMail(app, reader.actor);
    expect(await wait(app, 24 * 8)).toEqual([]);
    const { follows } = await openFollows(app, reader.actor, 'sv');
    expect(follows).toMatchObject([{ follow: { frequency: 'off' } }]);
  });

  it('end by their own link, signed out, by POST alone, and come back when that is undone', async () => {
    await follow(app, reader, { type: 'category', id: category.id });
    await beginThread(app, { category, author: helper });
    const [mail] = await minutes(5);
    const token = mail ? tokenOf(mail) : '';
    expect(await readUnsubscribe(app, token, 'sv')).toEqual({
      what: 'follow',
      name: 'Fråga nätverket',
      isEnded: false,
    });
    await beginThread(app, { category, author: helper, title: 'Väntar' });
    await settle(app);
    await endMails(app, token);
    await endMails(app, token);
    expect(await readUnsubscribe(app, token, 'sv')).toMatchObject({ isEnded: true });
    expect(await minutes(30)).toEqual([]);
    await undoEndMails(app, token);
    await beginThread(app, { category, author: helper });
    expect(await minutes(30)).toHaveLength(1);
    await expect(readUnsubscribe(app, `${token}x`, 'sv')).rejects.toMatchObject({ code: 'not-found' });
    const stored = JSON.stringify(await app.db.selectFrom('unsubscribe').selectAll().execute());
    expect(stored).not.toContain(token);
  });

  it.each(['daily', 'weekly'] as const)('the %s mail ends as a whole', async (frequency) => {
    await follow(app, reader, { type: 'category', id: category.id }, frequency);
    const thread = await beginThread(app, { category, author: helper });
    const [mail] = await wait(app, 24 * 7);
    await endMails(app, mail ? tokenOf(mail) : '');
    await write(app, thread, { author: helper });
    expect(await wait(app, 24 * 7)).toEqual([]);
    await undoEndMails(app, mail ? tokenOf(mail) : '');
    await write(app, thread, { author: helper });
    expect(await wait(app, 24 * 7)).toHaveLength(1);
  });

  it('are for a coordinator one a week, with what waits, until they say no', async () => {
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const task: Task = {
      since: '2026-11-16T08:00:00Z',
      isUrgent: true,
      path: '/att-gora/exempel',
      words: () => ({ title: 'Nya medlemmar frågar', action: 'Svara' }),
    };
    const registries = {
      ...app.registries,
      tasks: [{ name: 'test', list: async () => [task] }],
      weekLists: [
        {
          name: 'open',
          list: async () => ({ title: 'Frågor utan svar', items: [{ title: 'SIP?', path: '/forum/x' }] }),
        },
      ],
    };
    const withTasks = { ...app, clock: app.clock, logger: app.logger, activity: app.activity, registries };
    await follow(app, coordinator, { type: 'category', id: category.id }, 'weekly');
    await beginThread(app, { category, author: helper, title: 'Nyheten' });
    const [week, ...more] = await wait(withTasks, 24 * 7);
    expect(more).toEqual([]);
    expect(week).toMatchObject({ to: coordinator.email, subject: 'Din vecka, 23 november 2026' });
    expect(week?.text).toMatch(
      /Nya medlemmar frågar[\s\S]*bråttom[\s\S]*Frågor utan svar[\s\S]*SIP\?[\s\S]*Nyheten/,
    );
    expect(week && clockOf(week) >= '05:00').toBe(true);
    await endMails(app, week ? tokenOf(week) : '');
    expect(await wait(withTasks, 24 * 7)).toEqual([]);
    await beginThread(app, { category, author: helper, title: 'Mer' });
    const [weekly] = await wait(withTasks, 24 * 7);
    expect(weekly?.text).toContain('Mer');
    expect(weekly?.text).not.toContain('Nya medlemmar');
  });
});
