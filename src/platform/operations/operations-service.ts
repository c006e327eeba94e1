import type { Actor } from '../access/actor.ts';
import { requirePermission } from '../access/permissions.ts';
import type { App, Db } from '../app.ts';
import { isoAt } from '../clock.ts';
import { DomainError } from '../errors.ts';
import {
  type ConsumerState,
  type DeadLetter,
  listConsumers,
  listDeadLetters,
} from '../events/consumer-queries.ts';
import { findNewestSeq } from '../events/event-queries.ts';
import { checkHealth, type HealthReport } from '../health/check-health.ts';
import { deleteParkedJob, type Job, listJobs, reviveJob } from '../jobs/job-queries.ts';
import { findMail, listMails, type OutgoingMail, requeueMail } from '../mail/mail-queries.ts';

export type Operations = {
  health: readonly HealthReport[];
  consumers: readonly (ConsumerState & { lag: number })[];
  deadLetters: readonly DeadLetter[];
  jobs: readonly Job[];
};
export type Outbox = { mails: readonly OutgoingMail[]; next: string | undefined; hasServer: boolean };

const mostShown = 100;
const pageSize = 50;

/** How the portal is: every health check, who follows the event log how far, what waits and what is parked. */
export async function readOperations(app: App, actor: Actor): Promise<Operations> {
  requirePermission(actor, 'portal.operate');
  const newest = await findNewestSeq(app.db);
  return {
    health: await checkHealth(app),
    consumers: (await listConsumers(app.db)).map((state) => ({ ...state, lag: newest - state.cursor })),
    deadLetters: await listDeadLetters(app.db, mostShown),
    jobs: await listJobs(app.db, mostShown),
  };
}

/** The outbox, newest first; `before` is the last id of the page before. */
export async function readOutbox(app: App, actor: Actor, before: string | undefined): Promise<Outbox> {
  requirePermission(actor, 'portal.operate');
  const found = await listMails(app.db, { limit: pageSize + 1, ...(before && { before }) });
  const mails = found.slice(0, pageSize);
  return {
    mails,
    next: found.length > pageSize ? mails.at(-1)?.id : undefined,
    hasServer: app.config.smtpUrl !== null,
  };
}

/** One mail; its text only while no mail server is set, because codes and links in it sign people in. */
export async function readMail(
  app: App,
  actor: Actor,
  id: string,
): Promise<{ mail: OutgoingMail; isTextShown: boolean }> {
  requirePermission(actor, 'portal.operate');
  const mail = await findMail(app.db, id);
  if (!mail) throw new DomainError('not-found');
  if (app.config.smtpUrl === null) return { mail, isTextShown: true };
  return { mail: { ...mail, text: '', html: null }, isTextShown: false };
}

/** Sends a mail that has failed or waits again, at once. */
export async function resendMail(app: App, actor: Actor, id: string): Promise<void> {
  await operate(app, actor, 'mail.resent', { type: 'mail', id }, (trx) =>
    requeueMail(trx, id, isoAt(app.clock)),
  );
}

/** Gives a parked job another run. */
export async function retryJob(app: App, actor: Actor, id: string): Promise<void> {
  await operate(app, actor, 'job.retried', { type: 'job', id }, (trx) =>
    reviveJob(trx, id, isoAt(app.clock)),
  );
}

/** Gives a parked job up. */
export async function discardJob(app: App, actor: Actor, id: string): Promise<void> {
  await operate(app, actor, 'job.discarded', { type: 'job', id }, (trx) => deleteParkedJob(trx, id));
}

/** The act with its row in the audit trail; `conflict` when there was nothing to do it to any more. */
async function operate(
  app: App,
  actor: Actor,
  action: string,
  object: { type: string; id: string },
  act: (trx: Db) => Promise<boolean>,
): Promise<void> {
  requirePermission(actor, 'portal.operate');
  await app.db.transaction().execute(async (trx) => {
    if (!(await act(trx))) throw new DomainError('conflict');
    await app.audit.record(trx, { actor, action, object });
  });
}
