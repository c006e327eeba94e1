import { type Actor, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { stillWorkingMail } from '../accounts-text.ts';
import { sessionsOf } from '../sessions.ts';
import {
  listPeopleToAsk,
  listPeopleWithoutAnswer,
  updatePersonAsked,
  updatePersonAsleep,
  updatePersonConfirmed,
} from './person-queries.ts';
import { requireSelf } from './require-self.ts';

const day = 86_400_000;
/** Asked every six months; without an answer the account falls asleep after a month. */
export const confirmationDays = { askAfter: 183, sleepAfter: 30 };

type ConfirmationApp = Pick<App, 'db' | 'clock' | 'config' | 'mailer' | 'events' | 'audit' | 'activity'>;

/** Asks those whose time has come, and puts those who never answered to sleep: once a day. */
export const stillWorkingJob: JobHandler = {
  kind: 'accounts.still-working',
  everyMinutes: 24 * 60,
  async run(app) {
    await askWhoStillWorks(app);
    await putToSleep(app);
  },
};

/** Mails "Arbetar du kvar?" once to each whose latest yes is six months old. */
export async function askWhoStillWorks(app: ConfirmationApp): Promise<void> {
  const now = app.clock.now();
  const confirmedBefore = daysBefore(now, confirmationDays.askAfter);
  const mail = stillWorkingMail(app.config, { days: confirmationDays.sleepAfter });
  for (const { id, eMail } of await listPeopleToAsk(app.db, confirmedBefore)) {
    await app.db.transaction().execute(async (trx) => {
      const isNew = await updatePersonAsked(trx, id, { at: now.toISOString(), confirmedBefore });
      if (isNew) await app.mailer.queue(trx, { to: eMail, purpose: 'still-working', ...mail });
    });
  }
}

/** Puts unanswered accounts to sleep; their sessions end in the same transaction. */
export async function putToSleep(app: ConfirmationApp): Promise<void> {
  const askedBefore = daysBefore(app.clock.now(), confirmationDays.sleepAfter);
  for (const { id } of await listPeopleWithoutAnswer(app.db, askedBefore)) {
    await app.db.transaction().execute(async (trx) => {
      if (!(await updatePersonAsleep(trx, id, askedBefore))) return;
      await sessionsOf(app, trx).invalidateAll(id);
      const subject = { type: 'person' as const, id };
      await app.events.append(trx, { kind: 'person.asleep', actor: system, subject });
      await app.audit.record(trx, { actor: system, action: 'person.asleep', object: subject });
    });
  }
}

/** "Ja, jag arbetar kvar." */
export async function confirmStillWorking(
  app: Pick<App, 'db' | 'clock' | 'audit'>,
  actor: Actor,
): Promise<void> {
  const personId = requireSelf(actor);
  await app.db.transaction().execute(async (trx) => {
    await updatePersonConfirmed(trx, personId, app.clock.now().toISOString());
    await app.audit.record(trx, {
      actor,
      action: 'person.confirmed',
      object: { type: 'person', id: personId },
    });
  });
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * day).toISOString();
}
