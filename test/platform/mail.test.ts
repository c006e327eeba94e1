import { afterEach, expect, it } from 'vitest';
import type { App } from '#src/platform/app.ts';
import { listMails } from '#src/platform/mail/mail-queries.ts';
import { createMailSender } from '#src/platform/mail/mail-sender.ts';
import type { NewMail } from '#src/platform/mail/mailer.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { reply, startSmtp, type TestSmtp } from './smtp.ts';

const mail: NewMail = {
  to: 'exempel@bergslagen.example',
  subject: 'Välkommen till Närvaronätet',
  text: 'Hej!\n\nDin kod är 123456. Å, ä och ö följer med.\n.\nEn ensam punkt är inget slut.',
  purpose: 'sign-in-code',
};

describeOnEachEngine('the mail outbox', ({ app }) => {
  let smtp: TestSmtp | undefined;
  afterEach(async () => {
    await smtp?.close();
    smtp = undefined;
  });

  const withSmtp = (url: string): App => ({ ...app, config: { ...app.config, smtpUrl: url } });
  const states = async () => (await listMails(app.db, { limit: 50 })).map(({ state }) => state);

  it('sends what a committed transaction queued, and nothing of one that was rolled back (R7)', async () => {
    smtp = await startSmtp();
    await app.db.transaction().execute((trx) => app.mailer.queue(trx, mail));
    await app.db
      .transaction()
      .execute(async (trx) => {
        await app.mailer.queue(trx, { ...mail, subject: 'never' });
        throw new Error('no');
      })
      .catch(() => {});
    const sender = createMailSender(withSmtp(smtp.url));
    expect(await sender.sendDue()).toBe(1);
    expect(await sender.sendDue()).toBe(0);
    await sender.stop();

    const [received] = smtp.received;
    expect(received).toMatchObject({ from: 'portalen@narvaronatet.example', to: [mail.to] });
    expect(received?.parsed.subject).toBe(mail.subject);
    expect(received?.parsed.text?.trim()).toBe(mail.text);
    expect(received?.raw).toContain('Auto-Submitted: auto-generated');
    const [row] = await listMails(app.db, { limit: 5 });
    expect(row).toMatchObject({ state: 'sent', text: '', sentAt: app.clock.now().toISOString() });
    expect(received?.parsed.messageId).toBe(row?.messageId);
    expect(JSON.stringify(app.logger.lines)).not.toMatch(/bergslagen|123456/);
  });

  it('queues the same key once', async () => {
    await app.mailer.queue(app.db, { ...mail, dedupeKey: 'digest:1' });
    await app.mailer.queue(app.db, { ...mail, dedupeKey: 'digest:1' });
    expect(await states()).toEqual(['queued']);
  });

  it('loses nothing when the server is down for an hour (R7)', async () => {
    smtp = await startSmtp();
    const { url, port } = smtp;
    await smtp.close();
    for (let index = 0; index < 5; index += 1) await app.mailer.queue(app.db, mail);
    const sender = createMailSender(withSmtp(url));
    for (let minute = 0; minute < 60; minute += 1) {
      expect(await sender.sendDue()).toBe(0);
      app.clock.advance({ minutes: 1 });
    }
    smtp = await startSmtp({}, port);
    app.clock.advance({ minutes: 30 });
    expect(await sender.sendDue()).toBe(5);
    await sender.stop();
    expect(new Set(smtp.received.map(({ parsed }) => parsed.messageId)).size).toBe(5);
  });

  it('tries again after a 4xx, with the same Message-ID', async () => {
    let refusals = 1;
    smtp = await startSmtp({
      onRcptTo: (_address, _session, callback) => callback(refusals-- > 0 ? reply(451) : null),
    });
    await app.mailer.queue(app.db, mail);
    const sender = createMailSender(withSmtp(smtp.url));
    expect(await sender.sendDue()).toBe(0);
    expect(await states()).toEqual(['queued']);
    expect(await sender.sendDue()).toBe(0);
    app.clock.advance({ minutes: 1 });
    expect(await sender.sendDue()).toBe(1);
    await sender.stop();
  });

  it('gives a mail up after a 5xx, and sends the others', async () => {
    smtp = await startSmtp({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address.startsWith('unknown') ? reply(550, `no such user ${address}`) : null),
    });
    await app.mailer.queue(app.db, { ...mail, to: 'unknown@bergslagen.example' });
    await app.mailer.queue(app.db, mail);
    const sender = createMailSender(withSmtp(smtp.url));
    expect(await sender.sendDue()).toBe(1);
    await sender.stop();
    expect(await states()).toEqual(['sent', 'failed']);
    const failed = (await listMails(app.db, { limit: 5 })).find(({ state }) => state === 'failed');
    expect(failed?.lastError).toContain('EENVELOPE');
    expect(failed?.lastError).not.toContain('unknown@');
  });

  it('does not take a server that refuses our sign-in for a refused mail', async () => {
    smtp = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(reply(535)),
    });
    await app.mailer.queue(app.db, mail);
    const sender = createMailSender(withSmtp(smtp.url.replace('smtp://', 'smtp://portal:wrong@')));
    expect(await sender.sendDue()).toBe(0);
    await sender.stop();
    expect(await states()).toEqual(['queued']);
  });

  it('sends a mail again when the connection broke before the answer', async () => {
    let breaks = 1;
    smtp = await startSmtp({
      onData(stream, _session, callback) {
        stream.resume();
        stream.on('end', () => callback(breaks-- > 0 ? reply(421, 'closing') : null));
      },
    });
    await app.mailer.queue(app.db, mail);
    const sender = createMailSender(withSmtp(smtp.url));
    expect(await sender.sendDue()).toBe(0);
    app.clock.advance({ minutes: 1 });
    expect(await sender.sendDue()).toBe(1);
    await sender.stop();
  });

  it('is sent once by two processes that work at the same time', async () => {
    smtp = await startSmtp();
    for (let index = 0; index < 20; index += 1) {
      await app.mailer.queue(app.db, { ...mail, subject: `Mejl ${index}` });
    }
    const senders = [createMailSender(withSmtp(smtp.url)), createMailSender(withSmtp(smtp.url))];
    await Promise.all(senders.map((sender) => sender.sendDue()));
    await Promise.all(senders.map((sender) => sender.sendDue()));
    await Promise.all(senders.map((sender) => sender.stop()));
    expect(smtp.received.map(({ parsed }) => parsed.subject).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => `Mejl ${index}`).toSorted(),
    );
  });

  it('keeps the mails in the table when no server is set', async () => {
    await app.mailer.queue(app.db, mail);
    const sender = createMailSender(app);
    expect(await sender.sendDue()).toBe(0);
    expect(await listMails(app.db, { limit: 5 })).toMatchObject([{ state: 'queued', text: mail.text }]);
  });

  it.each([
    ['a line break in the subject', { subject: 'Hej\r\nBcc: alla@bergslagen.example' }],
    ['a line separator in the subject', { subject: 'Hej\u2028Bcc' }],
    ['an empty subject', { subject: ' ' }],
    ['a line break in the address', { to: 'a@b.example\r\nRCPT TO:<c@d.example>' }],
    ['two addresses', { to: 'a@b.example, c@d.example' }],
    ['a name with an address', { to: 'A <a@b.example>' }],
    ['a quoted local part', { to: '"a@evil.example "@b.example' }],
    ['an address without a domain', { to: 'root' }],
    ['a line break in a header', { headers: { 'List-Unsubscribe': '<https://x>\r\nX: y' } }],
    ['a header with a strange name', { headers: { 'X: y\r\nZ': 'w' } }],
  ])('refuses %s (S-1.3.11)', async (_, fault) => {
    await expect(app.mailer.queue(app.db, { ...mail, ...fault })).rejects.toThrow('not acceptable');
    expect(await states()).toEqual([]);
  });
});
