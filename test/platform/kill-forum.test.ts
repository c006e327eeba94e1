import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sqlitePath } from '#db/connect.ts';
import { inspectSqlite } from '#db/snapshot.ts';
import { createMailSender } from '#src/platform/mail/mail-sender.ts';
import { settle } from '#test/features/notifications/post-office.ts';
import { follow } from '#test/features/notifications/talk.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { startSmtp, type TestSmtp } from './smtp.ts';

const kills = Number(process.env.KILLS ?? 6);
const writers = 20;
const writer = new URL('kill-forum-writer.ts', import.meta.url).pathname;

describeOnSqlite('kill -9 while members talk', ({ app }) => {
  const acknowledged = new Set<string>();
  let smtp: TestSmtp | undefined;
  let reader: MadePerson;
  beforeEach(async () => {
    smtp = await startSmtp();
    const scope = await makeOrganisation(app, { network: await makeNetwork(app) });
    const category = await makeCategory(app);
    reader = await makePerson(app, { scope, name: 'Demo Läsare' });
    for (let one = 0; one < writers; one += 1) await makePerson(app, { scope, name: `Demo Skribent ${one}` });
    await follow(app, reader, { type: 'category', id: category.id });
  });
  afterEach(() => smtp?.close());

  /** Lets the portal live for a while after its first promise and kills it without warning. */
  async function talkUntilKilled(round: number): Promise<void> {
    const { databaseUrl, dataDir } = app.config;
    const now = app.clock.now().toISOString();
    const args = [writer, sqlitePath(databaseUrl), dataDir, smtp?.url ?? '', now];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    let isDoomed = false;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.add(line.replace(/^ack /, ''));
      if (!isDoomed) setTimeout(() => child.kill('SIGKILL'), 30 + ((round * 271) % 900));
      isDoomed = true;
    }
    expect((await ended)[1]).toBe('SIGKILL');
  }

  /** What is left to tell is told: by those who come after the killed one. */
  async function finish(): Promise<void> {
    const sender = createMailSender({ ...app, config: { ...app.config, smtpUrl: smtp?.url ?? null } });
    for (let step = 0; step < 8; step += 1) {
      app.clock.advance({ minutes: 40 });
      await settle(app);
      await sender.sendDue();
    }
    await sender.stop();
  }

  it(`loses no acknowledged post in ${kills} kills, numbers them one by one, and tells of each once`, {
    timeout: kills * 60_000,
  }, async () => {
    for (let round = 0; round < kills; round += 1) {
      await talkUntilKilled(round);
      expect(inspectSqlite(sqlitePath(app.config.databaseUrl)).faults).toEqual([]);
      app.clock.advance({ minutes: 30 });
    }
    await finish();

    const posts = await app.db.selectFrom('post').select(['id', 'thread_id', 'number']).execute();
    const ids = posts.map(({ id }) => id).toSorted();
    expect(acknowledged.size).toBeGreaterThan(kills);
    expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);

    const threads = await app.db.selectFrom('thread').selectAll().execute();
    for (const { id, posts: count, last_number: last } of threads) {
      const numbers = posts.filter((post) => post.thread_id === id).map(({ number }) => number);
      expect([count, last, numbers.toSorted((a, b) => a - b)]).toEqual([
        numbers.length,
        numbers.length,
        numbers.map((_, index) => index + 1),
      ]);
    }

    const events = await app.db
      .selectFrom('event')
      .select('data')
      .where('kind', 'in', ['thread.started', 'post.written'])
      .execute();
    expect(events.map(({ data }) => String(JSON.parse(data).post)).toSorted()).toEqual(ids);

    const notices = await app.db
      .selectFrom('notice')
      .select('subject')
      .where('person_id', '=', reader.id)
      .execute();
    expect(notices.map(({ subject }) => subject.slice('post:'.length)).toSorted()).toEqual(ids);

    const mails = (smtp?.received ?? []).filter(({ to }) => to.includes(reader.email));
    const told = Map.groupBy(mails, ({ parsed }) => parsed.messageId);
    const inEach = [...told.values()].map((tries) => {
      const [first = [], ...others] = tries.map(({ parsed }) => postsIn(parsed.text));
      for (const other of others) expect(other, 'a second try says the same').toEqual(first);
      return first;
    });
    expect(inEach.flat().toSorted(), 'each in one mail').toEqual(ids);
  });
});

const postsIn = (text = ''): readonly string[] => [
  ...new Set([...text.matchAll(/inlagg\/([0-9a-f-]{36})/g)].map(([, id = '']) => id)),
];
