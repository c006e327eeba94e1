import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { hasApproval } from '#src/features/library/approvals/approval-queries.ts';
import { publishesOnBehalf } from '#src/features/library/approvals/approval-rules.ts';
import { readVersion } from '#src/features/library/description/description-form-rules.ts';
import { getDraft } from '#src/features/library/entry/draft-service.ts';
import { type EntryDraft, type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { findHead } from '#src/features/library/entry/entry-queries.ts';
import { type Publishing, recordChange } from '#src/features/library/entry/entry-record.ts';
import { checkPublish } from '#src/features/library/entry/entry-rules.ts';
import { publishEntry } from '#src/features/library/entry/entry-service.ts';
import { acceptEntryTexts } from '#src/features/library/entry/entry-texts.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { toldAt } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId, anonymous, system } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import {
  deleteSchedule,
  findSchedule,
  type Schedule,
  type ScheduleFailure,
  updateFailed,
  upsertSchedule,
} from './schedule-queries.ts';
import { scheduledTime } from './schedule-rules.ts';

type Scheduling = Publishing & Pick<App, 'jobs'>;

export type SchedulePage = {
  head: EntryHead;
  draft: EntryDraft;
  schedule: Schedule | undefined;
  now: Date;
};

/** The draft and the hour that is set for it, for those who may publish. */
export async function openSchedule(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<SchedulePage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.publish', entryScope(head));
  const draft = await getDraft(app, actor, head.id);
  return { head, draft, schedule: await findSchedule(app.db, head.id), now: app.clock.now() };
}

/** Sets or moves the hour at which the draft that was looked at is published; `conflict` when it was saved since. */
export async function scheduleDescription(
  app: Scheduling,
  actor: Actor,
  slug: string,
  input: { day: string; hour: string; version: string },
): Promise<Outcome<string>> {
  const { head, draft, now } = await openSchedule(app, actor, slug);
  const missing = checkPublish(draft, 'own-description');
  if (Object.keys(missing).length > 0) return refused({ form: { code: 'required' } });
  if (publishesOnBehalf(actor, entryScope(head)) && !(await hasApproval(app.db, draft.revision)))
    return refused({ form: { code: 'approval-needed' } });
  const unread = toldAt('form', await acceptEntryTexts(app, actor, draft.content));
  if (Object.keys(unread).length > 0) return refused(unread);
  const time = scheduledTime(input, now);
  if ('errors' in time) return refused(time.errors);
  const shown = readVersion(input.version, draft);
  const { id: revisionId, saves } = draft.revision;
  if (shown.draftId !== revisionId || shown.saves !== saves)
    throw new DomainError('conflict', { type: 'entry' });
  const runAt = time.runAt.toISOString();
  await app.db.transaction().execute(async (trx) => {
    const askedBy = actorId(actor);
    const at = now.toISOString();
    await upsertSchedule(trx, { entryId: head.id, revisionId, saves, runAt, askedBy, at });
    await app.jobs.schedule(trx, {
      kind: publishScheduledJob.kind,
      runAt: time.runAt,
      payload: { entryId: head.id },
      dedupeKey: jobKey(head.id),
    });
    await recordChange(app, trx, actor, { kind: 'entry.scheduled', entryId: head.id, data: { runAt } });
  });
  return done(head.slug);
}

const jobKey = (entryId: string) => `publish:${entryId}`;

/** Takes the hour back; the draft stays. */
export async function unscheduleDescription(app: Scheduling, actor: Actor, slug: string): Promise<string> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.publish', entryScope(head));
  await app.db.transaction().execute(async (trx) => {
    await app.jobs.cancel(trx, jobKey(head.id));
    if (await deleteSchedule(trx, head.id))
      await recordChange(app, trx, actor, { kind: 'entry.unscheduled', entryId: head.id });
  });
  return head.slug;
}

/** Publishes what is due in the name of whoever asked for it, with their rights of today; else notes why, which they are told. */
export const publishScheduledJob: JobHandler = {
  kind: 'library.publish-scheduled',
  async run(app, { entryId }) {
    const schedule = await findSchedule(app.db, String(entryId));
    if (!schedule || schedule.failedAt || schedule.runAt > app.clock.now().toISOString()) return;
    const failure = await publishDue(app, schedule);
    if (!failure) return;
    const at = app.clock.now().toISOString();
    await app.db.transaction().execute(async (trx) => {
      const data = { failure };
      if (await updateFailed(trx, schedule, { at, failure }))
        await recordChange(app, trx, system, {
          kind: 'entry.schedule-failed',
          entryId: schedule.entryId,
          data,
        });
    });
  },
};

async function publishDue(app: App, schedule: Schedule): Promise<ScheduleFailure | undefined> {
  const { entryId, revisionId, saves, askedBy } = schedule;
  const head = await findHead(app.db, entryId);
  if (!head) return undefined;
  const actor = askedBy === null ? anonymous : await actorOf(app.db, askedBy);
  try {
    const draft = await getDraft(app, actor, entryId);
    if (draft.revision.id !== revisionId || draft.revision.saves !== saves) return 'changed';
    const outcome = await publishEntry(app, actor, { entryId, saves });
    return outcome.ok ? undefined : 'incomplete';
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.code === 'conflict' ? 'changed' : 'forbidden';
  }
}
