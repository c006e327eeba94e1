import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { plusDays, swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { HandOverInput } from './desk-input.ts';
import {
  deleteSubstitute,
  findSubstitute,
  listColleagues,
  type Substitute,
  upsertSubstitute,
} from './substitute-queries.ts';

const mostDays = 366;

/** Who looks after one's tasks, and who could: colleagues that have the same role in the same place. */
export type HandOver = {
  current: Substitute | undefined;
  colleagues: readonly { personId: string; name: string }[];
};

/** Shows the person who can look after their tasks. */
export async function openHandOver(app: Pick<App, 'db' | 'clock'>, actor: Actor): Promise<HandOver> {
  const personId = requireSelf(actor);
  return {
    current: await findSubstitute(app.db, personId, swedishDay(app.clock.now())),
    colleagues: await listColleagues(app.db, personId),
  };
}

/** Lets a colleague with the same role see one's tasks until the end of a day within a year; it gives them no rights. */
export async function handOver(
  app: Pick<App, 'db' | 'clock' | 'limits'>,
  actor: Actor,
  { substitute, until }: HandOverInput,
): Promise<Outcome<void>> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const { colleagues } = await openHandOver(app, actor);
  const today = swedishDay(app.clock.now());
  if (!colleagues.some((one) => one.personId === substitute)) {
    return refused({ substitute: { code: 'not-a-choice' } });
  }
  if (until < today) return refused({ until: { code: 'past-date' } });
  if (until > plusDays(today, mostDays)) return refused({ until: { code: 'out-of-range' } });
  await upsertSubstitute(app.db, { personId, substituteId: substitute, untilOn: until });
  return done(undefined);
}

/** Takes one's tasks back. */
export async function takeBack(app: Pick<App, 'db' | 'limits'>, actor: Actor): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  await deleteSubstitute(app.db, personId);
}
