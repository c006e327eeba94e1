import type { Actor } from '../access/actor.ts';
import type { Db } from '../app.ts';

/** Everything that may be written in the event log; data holds ids and field names, never text or figures. */
export type EventKind =
  | 'entry.drafted'
  | 'entry.published'
  | 'entry.revised'
  | 'entry.renamed'
  | 'entry.withdrawn'
  | 'entry.imported'
  | 'entry.confirmed'
  | 'organisation.created'
  | 'organisation.changed'
  | 'network.changed'
  | 'membership.requested'
  | 'membership.approved'
  | 'membership.refused'
  | 'membership.ended'
  | 'person.joined'
  | 'person.changed'
  | 'person.asleep'
  | 'file.stored'
  | 'file.removed';

export type EventSubject = {
  type: 'entry' | 'organisation' | 'network' | 'membership' | 'person' | 'file';
  id: string;
};
export type EventData = Readonly<Record<string, string | number | readonly string[]>>;
export type NewEvent = { kind: EventKind; actor: Actor; subject: EventSubject; data?: EventData };

export type Events = {
  /** Writes the event in the transaction that writes the rows; returns its `seq`. Consumers wake after the commit. */
  append(trx: Db, event: NewEvent): Promise<number>;
};
