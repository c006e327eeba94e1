import { dueJob, weekJob } from '#src/features/notifications/mails/due-job.ts';
import { lookJobs } from '#src/features/notifications/notices/look-job.ts';
import type { App } from '#src/platform/app.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import type { MailContent } from '#src/platform/mail/mail-builder.ts';
import { deleteEmptyMail, leaseDueMail, markMailSent } from '#src/platform/mail/mail-queries.ts';
import type { TestApp } from '#test/support/app.ts';

export type Delivered = MailContent & { to: string; at: string };

/** Lets everything that follows what has happened happen: consumers, jobs whose time has come; no mail is sent. */
export async function settle(app: App): Promise<void> {
  await createConsumerRunner(app).drain();
  for (const job of [...lookJobs, weekJob, dueJob]) await job.run(app, {});
}

/** What goes to the mail server now, written as it is sent. */
export async function deliver(app: App): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  for (;;) {
    const now = app.clock.now().toISOString();
    const mail = await leaseDueMail(app.db, { owner: 'test', now, until: now });
    if (!mail) return delivered;
    const builder = app.registries.mailBuilders.find(({ purpose }) => purpose === mail.purpose);
    const content = mail.builtFrom
      ? await builder?.build(app, { id: mail.id, from: mail.builtFrom })
      : undefined;
    if (content) delivered.push({ ...content, to: mail.to, at: now });
    if (content || !mail.builtFrom) await markMailSent(app.db, mail.id, 'test', now);
    else await deleteEmptyMail(app.db, mail.id, 'test');
  }
}

const stepHours = 6;

/** Moves the clock on, some hours at a time, and gathers what is mailed. */
export async function wait(app: TestApp, hours: number): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  for (let gone = 0; gone < hours; gone += stepHours) {
    app.clock.advance({ hours: stepHours });
    await settle(app);
    delivered.push(...(await deliver(app)));
  }
  return delivered;
}
