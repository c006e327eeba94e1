import { getPerson } from '#src/features/accounts/people/person-service.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listWeekReaders } from '../choice/choice-queries.ts';
import { updateUnmailed } from '../notices/notice-queries.ts';
import { type DueMail, insertDueOnce, listDue, updateDue } from './due-queries.ts';
import { heldUntil, nextMorning } from './mail-times-rules.ts';
import { logSubject } from './notice-mail-text.ts';
import { toBuiltFrom } from './told-mail.ts';

const batch = 200;

/** Puts the mails whose time has come into the outbox; what they say is written when they are sent. */
export const dueJob: JobHandler = {
  kind: 'notices.queue-mails',
  everyMinutes: 1,
  async run(app) {
    for (;;) {
      const due = await listDue(app.db, isoAt(app.clock), batch);
      for (const mail of due) await queueOrHold(app, mail);
      if (due.length < batch) return;
    }
  },
};

async function queueOrHold(app: App, mail: DueMail): Promise<void> {
  const held = heldUntil(mail.kind, mail.lastAt, app.clock.now());
  if (held) {
    await updateDue(app.db, mail, { nextAt: held.toISOString() });
    return;
  }
  const { eMail: to, state } = await getPerson(app.db, mail.personId);
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateDue(trx, mail, { queuedAt: isoAt(app.clock) }))) return;
    // whoever sleeps hears nothing, then or when they wake
    if (state !== 'active') return updateUnmailed(trx, mail.personId, 'all');
    const builtFrom = toBuiltFrom(mail);
    await app.mailer.queue(trx, {
      to,
      purpose: 'notices',
      subject: logSubject(mail.kind),
      text: '',
      builtFrom,
      dedupeKey: `notices ${Object.values(builtFrom).join(' ')} ${mail.nextAt}`,
    });
  });
}

/** Sees to it that everybody who looks after a network gets *Din vecka*, news or not. */
export const weekJob: JobHandler = {
  kind: 'notices.plan-weeks',
  everyMinutes: 60,
  async run({ db, clock }) {
    const nextAt = nextMorning('weekly', clock.now()).toISOString();
    for (const personId of await listWeekReaders(db))
      await insertDueOnce(db, { personId, kind: 'weekly', object: undefined, nextAt });
  },
};
