import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { EventKind } from '#src/platform/events/events.ts';

export type Caring = Pick<App, 'db' | 'clock' | 'events' | 'audit'>;

type CareKind = Extract<EventKind, `thread.${string}`>;
type Care = { kind: CareKind; threadId: string; data: Readonly<Record<string, string | readonly string[]>> };

/** Says in the log and in the audit trail, in the open transaction, what was done to a thread and by whom. */
export async function recordCare(
  app: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  { kind, threadId, data }: Care,
): Promise<void> {
  const subject = { type: 'thread' as const, id: threadId };
  await app.events.append(trx, { kind, actor, subject, data });
  await app.audit.record(trx, { actor, action: kind, object: subject, data });
}
