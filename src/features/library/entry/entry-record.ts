import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { EventKind } from '#src/platform/events/events.ts';

/** What changes of an entry's state work with: they stand in the audit trail too. */
export type Publishing = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'config'>;

type Change = {
  kind: EventKind;
  entryId: string;
  /** Ids and codes, never text. */
  data?: Readonly<Record<string, string | number>>;
};

/** Writes what happened to the entry in the event log and in the audit trail, in the transaction that did it. */
export async function recordChange(
  app: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  { kind, entryId, data = {} }: Change,
): Promise<void> {
  const subject = { type: 'entry', id: entryId } as const;
  await app.events.append(trx, { kind, actor, subject, data });
  await app.audit.record(trx, { actor, action: kind, object: subject, data });
}
