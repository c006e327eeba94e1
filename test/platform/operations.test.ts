import { expect, it } from 'vitest';
import { anonymous, personActor, system } from '#src/platform/access/actor.ts';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { listJobs } from '#src/platform/jobs/job-queries.ts';
import { createJobRunner } from '#src/platform/jobs/job-runner.ts';
import { listMails } from '#src/platform/mail/mail-queries.ts';
import {
  discardJob,
  readMail,
  readOperations,
  readOutbox,
  resendMail,
  retryJob,
} from '#src/platform/operations/operations-service.ts';
import { platformRegistration } from '#src/platform/registration.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { withFeatures } from './with-features.ts';

const reader = personActor({
  personId: 'p1',
  name: 'Exempeldata',
  memberships: [{ scopeType: 'network', scopeId: 'n1', role: 'coordinator' }],
});
const mail = {
  to: 'exempel@bergslagen.example',
  subject: 'Din kod',
  text: 'Din kod är 123456.',
  purpose: 'sign-in-code',
};

describeOnEachEngine('the operator', ({ app }) => {
  const queued = async () => (await listMails(app.db, { limit: 1 }))[0]?.id ?? '';

  it('reads codes in the outbox only while no mail server is set', async () => {
    await app.mailer.queue(app.db, mail);
    const id = await queued();
    expect(await readMail(app, system, id)).toMatchObject({ isTextShown: true, mail: { text: mail.text } });
    const withServer = { ...app, config: { ...app.config, smtpUrl: 'smtp://mail.example' } };
    const hidden = await readMail(withServer, system, id);
    expect(hidden.isTextShown).toBe(false);
    expect(JSON.stringify(hidden)).not.toContain('123456');
  });

  it('turns the pages of the outbox', async () => {
    for (let index = 0; index < 60; index += 1) await app.mailer.queue(app.db, mail);
    const first = await readOutbox(app, system, undefined);
    const second = await readOutbox(app, system, first.next);
    expect([first.mails.length, second.mails.length, second.next]).toEqual([50, 10, undefined]);
  });

  it('sees that all is well, and what is not', async () => {
    const own = withFeatures(app, platformRegistration);
    const { health } = await readOperations(own, system);
    expect(health.filter(({ ok }) => !ok)).toEqual([]);
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: app.clock.now() });
    app.clock.advance({ hours: 1 });
    const lost = { sha256: 'a'.repeat(64), sizeBytes: 1 };
    const file = { mime: 'text/plain', fileName: 'x', alt: null, ownerType: 'entry', ownerId: 'e1' };
    await app.files.insert(app.db, { ...file, visibility: 'public' }, lost);
    const later = await readOperations(own, system);
    expect(later.health.find(({ name }) => name === 'files')).toMatchObject({ detail: { missing: 1 } });
    expect(later.health.find(({ name }) => name === 'jobs')).toMatchObject({
      ok: false,
      detail: { late: 1 },
    });
  });

  it('revives or gives up a parked job, once, with a trace', async () => {
    const broken = withFeatures(app, {
      jobs: [{ kind: 'remind', run: () => Promise.reject(new Error('no')) }],
    });
    const runner = createJobRunner(broken);
    const park = async () => {
      for (let run = 0; run < 10; run += 1) {
        await runner.runDue();
        app.clock.advance({ hours: 1 });
      }
    };
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: app.clock.now() });
    await park();
    const id = (await listJobs(app.db, 1))[0]?.id ?? '';
    await retryJob(app, system, id);
    await expect(retryJob(app, system, id)).rejects.toMatchObject({ code: 'conflict' });
    await park();
    await discardJob(app, system, id);
    await expect(discardJob(app, system, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await listJobs(app.db, 1)).toEqual([]);
    expect(await verifyAudit(app.db)).toEqual({ ok: true, checked: 2 });
  });

  it('is nobody else (S-8)', async () => {
    await app.mailer.queue(app.db, mail);
    const id = await queued();
    for (const actor of [anonymous, reader]) {
      const refusal = { code: 'forbidden' };
      await expect(readOperations(app, actor)).rejects.toMatchObject(refusal);
      await expect(readOutbox(app, actor, undefined)).rejects.toMatchObject(refusal);
      await expect(readMail(app, actor, id)).rejects.toMatchObject(refusal);
      await expect(resendMail(app, actor, id)).rejects.toMatchObject(refusal);
      await expect(retryJob(app, actor, id)).rejects.toMatchObject(refusal);
      await expect(discardJob(app, actor, id)).rejects.toMatchObject(refusal);
    }
  });
});
