import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { scheduledTime } from '#src/features/library/publishing/schedule/schedule-rules.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { getCaredThread } from './cared-thread-service.ts';
import { findTarget, setCategory, setLocked } from './change-service.ts';
import type { Caring } from './record-care.ts';
import {
  deleteSchedule,
  findSchedule,
  insertSchedule,
  type ThreadSchedule,
  updateScheduleDone,
} from './schedule-queries.ts';

type Planning = Caring & Pick<App, 'ids' | 'jobs'>;
export type Plan = {
  act: ThreadSchedule['act'];
  /** Where a thread is moved to. */
  category?: string | undefined;
  day: string;
  hour: string;
};

/** Plans what is done to the thread at a day and hour; the rights are asked now and once more then. */
export async function planForThread(
  app: Planning,
  actor: Actor,
  threadId: string,
  { act, category, day, hour }: Plan,
): Promise<Outcome<null>> {
  const thread = await getCaredThread(app, actor, threadId);
  const categoryId = act === 'move' ? (category ?? '') : null;
  if (categoryId !== null) await findTarget(app, actor, thread, categoryId);
  const time = scheduledTime({ day, hour }, app.clock.now());
  if ('errors' in time) return refused(time.errors);
  const [id, askedBy, runAt] = [app.ids.next(), requireSelf(actor), time.runAt];
  const plan = { id, threadId, act, categoryId, askedBy, runAt: runAt.toISOString(), at: isoAt(app.clock) };
  await app.db.transaction().execute(async (trx) => {
    await insertSchedule(trx, plan);
    await app.jobs.schedule(trx, {
      kind: 'thread.planned',
      runAt,
      payload: { plan: id },
      dedupeKey: keyOf(id),
    });
    await app.audit.record(trx, {
      actor,
      action: 'thread.planned',
      object: { type: 'thread', id: threadId },
      data: { act, at: plan.runAt, ...(categoryId && { category: categoryId }) },
    });
  });
  return done(null);
}

/** Takes away what was planned for the thread, or the word that it could not be done. */
export async function cancelPlan(
  app: Planning,
  actor: Actor,
  threadId: string,
  planId: string,
): Promise<void> {
  await getCaredThread(app, actor, threadId);
  await app.db.transaction().execute(async (trx) => {
    await deleteSchedule(trx, planId, threadId);
    await app.jobs.cancel(trx, keyOf(planId));
    const object = { type: 'thread', id: threadId };
    await app.audit.record(trx, { actor, action: 'thread.plan-cancelled', object, data: { plan: planId } });
  });
}

/** Does what is planned as whoever asked may do it today: somebody who has lost the right, or may not read there any more, does nothing. */
export const plannedJob: JobHandler = {
  kind: 'thread.planned',
  async run(app, { plan: id }) {
    const plan = await findSchedule(app.db, String(id));
    if (!plan || plan.doneAt !== null) return;
    const failure = await failureOf(carryOut(app, await actorOf(app.db, plan.askedBy), plan));
    if (failure !== null) await recordFailure(app, plan, failure);
  },
};

async function recordFailure(
  app: Caring,
  { id, threadId, act, askedBy }: ThreadSchedule,
  failure: NonNullable<ThreadSchedule['failure']>,
): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    await updateScheduleDone(trx, id, { at: isoAt(app.clock), failure });
    const object = { type: 'thread', id: threadId };
    const data = { act, failure, askedBy };
    await app.audit.record(trx, { actor: system, action: 'thread.plan-failed', object, data });
  });
}

async function carryOut(app: Caring, actor: Actor, plan: ThreadSchedule): Promise<void> {
  const thread = await getCaredThread(app, actor, plan.threadId);
  const target = plan.categoryId === null ? undefined : await findTarget(app, actor, thread, plan.categoryId);
  await app.db.transaction().execute(async (trx: Db) => {
    if (target) await setCategory(app, trx, actor, thread, target);
    else await setLocked(app, trx, actor, thread, plan.act === 'lock');
    await updateScheduleDone(trx, plan.id, { at: isoAt(app.clock), failure: null });
  });
}

/** Why a plan was not carried out; nothing when it was. */
async function failureOf(work: Promise<void>): Promise<ThreadSchedule['failure']> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'conflict') return 'changed';
    if (error.code === 'forbidden' || error.code === 'not-found') return 'forbidden';
    throw error;
  }
}

function keyOf(planId: string): string {
  return `thread.planned:${planId}`;
}
