import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Category } from '#src/features/forum/categories/category.ts';
import type { App } from '#src/platform/app.ts';
import { createMailSender } from '#src/platform/mail/mail-sender.ts';
import { reply, startSmtp, type TestSmtp } from '#test/platform/smtp.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { type MadeThread, makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { settle } from './post-office.ts';
import { beginThread, follow, turnPost, write } from './talk.ts';

const kills = Number(process.env.KILLS ?? 4);
const sendAndDie = new URL('send-and-die.ts', import.meta.url).pathname;

describeOnSqlite('mails about news on their way', ({ app }) => {
  let smtp: TestSmtp | undefined;
  let category: Category;
  let helper: MadePerson;
  let reader: MadePerson;
  let thread: MadeThread;
  beforeEach(async () => {
    const scope = await makeOrganisation(app, { network: await makeNetwork(app) });
    category = await makeCategory(app);
    helper = await makePerson(app, { scope });
    reader = await makePerson(app, { scope });
    await follow(app, reader, { type: 'category', id: category.id });
    thread = await beginThread(app, { category, author: helper, title: 'SIP' });
    await settle(app);
    app.clock.advance({ minutes: 3 });
    await settle(app);
  });
  afterEach(async () => {
    await smtp?.close();
    smtp = undefined;
  });
  /** What has happened is told of, and its mail is due. */
  async function untilDue(): Promise<void> {
    await settle(app);
    app.clock.advance({ minutes: 20 });
    await settle(app);
  }
  const withSmtp = (url: string): App => ({ ...app, config: { ...app.config, smtpUrl: url } });
  const posts = () =>
    smtp?.received.flatMap(({ parsed }) => parsed.text?.match(/inlagg\/[\w-]+/g) ?? []) ?? [];

  it('carry what mail programs need to end them with one press, in text and HTML', async () => {
    smtp = await startSmtp();
    const sender = createMailSender(withSmtp(smtp.url));
    expect(await sender.sendDue()).toBe(1);
    await sender.stop();
    const [mail] = smtp.received;
    const head = mail?.raw.replaceAll('\r\n ', ' ');
    expect(mail?.to).toEqual([reader.email]);
    expect(head).toMatch(/^List-Unsubscribe: +<http:\/\/127\.0\.0\.1:4321\/prenumeration\/[\w-]{43}>\r$/m);
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.parsed.html).toContain('SIP');
    expect(mail?.parsed.text).toContain('SIP');
  });

  it('wait while the server is down for an hour, and then say what may be said then', async () => {
    smtp = await startSmtp();
    const { url, port } = smtp;
    await smtp.close();
    const sender = createMailSender(withSmtp(url));
    for (let minute = 0; minute < 60; minute += 1) {
      expect(await sender.sendDue()).toBe(0);
      if (minute === 10) await write(app, thread, { author: helper });
      if (minute === 40) await turnPost(app, thread, thread.postId, 'hidden');
      app.clock.advance({ minutes: 1 });
      await settle(app);
    }
    smtp = await startSmtp({}, port);
    app.clock.advance({ minutes: 30 });
    await sender.sendDue();
    await sender.stop();
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).not.toContain(thread.postId);
  });

  it('say no more in a second try than in the first, under the same Message-ID', async () => {
    let breaks = 1;
    const tried: string[] = [];
    smtp = await startSmtp({
      onData(stream, _session, callback) {
        let raw = '';
        stream.on('data', (chunk: Buffer) => {
          raw += chunk.toString();
        });
        stream.on('end', () => {
          tried.push(raw);
          callback(breaks-- > 0 ? reply(451) : null);
        });
      },
    });
    const sender = createMailSender(withSmtp(smtp.url));
    expect(await sender.sendDue()).toBe(0);
    const later = await write(app, thread, { author: helper });
    await untilDue();
    expect(await sender.sendDue()).toBe(2);
    await sender.stop();
    const ids = tried.map((raw) => /^Message-ID: (\S+)/im.exec(raw)?.[1]);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(tried.map((raw) => raw.includes(later))).toEqual([false, false, true]);
  });

  it('are not tried again for what the server refuses for good, and nobody else waits for that', async () => {
    smtp = await startSmtp({
      onRcptTo: ({ address }, _session, callback) => callback(address === reader.email ? reply(550) : null),
    });
    await follow(app, helper, { type: 'category', id: category.id });
    await write(app, thread, { author: reader });
    await untilDue();
    const sender = createMailSender(withSmtp(smtp.url));
    await sender.sendDue();
    await sender.stop();
    expect(smtp.received.map(({ to }) => to)).toEqual([[helper.email]]);
    const failed = await app.db.selectFrom('mail').select('state').where('state', '=', 'failed').execute();
    expect(failed).toHaveLength(1);
  });

  it('lose nothing when the portal is killed while it sends', { timeout: kills * 60_000 }, async () => {
    const seen = new Map<string, number>();
    smtp = await startSmtp();
    const { databaseUrl, dataDir } = app.config;
    for (let round = 0; round < kills; round += 1) {
      const child = spawn(
        process.execPath,
        [sendAndDie, databaseUrl, dataDir, smtp.url, app.clock.now().toISOString()],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = once(child, 'close');
      for await (const _ of createInterface({ input: child.stdout })) {
        setTimeout(() => child.kill('SIGKILL'), round * 15);
      }
      await ended;
      await write(app, thread, { author: helper });
      await untilDue();
    }
    const sender = createMailSender(withSmtp(smtp.url));
    app.clock.advance({ hours: 1 });
    await settle(app);
    await sender.sendDue();
    await sender.stop();
    for (const { parsed } of smtp.received)
      for (const post of new Set(parsed.text?.match(/inlagg\/[\w-]+/g)))
        seen.set(`${parsed.messageId} ${post}`, 1);
    const told = [...seen.keys()].map((key) => key.split(' ')[1]);
    expect(new Set(told).size, 'nothing lost').toBe(kills + 1);
    expect(told.length, 'nothing in two mails').toBe(kills + 1);
  });
});
