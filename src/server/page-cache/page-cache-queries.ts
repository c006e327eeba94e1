import type { Connection } from '#db/connect.ts';
import { findVisibleSeq } from '#src/platform/events/event-queries.ts';
import { backstageKinds } from '#src/platform/events/events.ts';

/** What the page cache asks the event log. */
export type EventLogReader = {
  /** The number of the newest event after which readers may see something else; on SQLite it is there at once, so that a cached page costs microseconds. */
  visibleSeq(): number | Promise<number>;
  /** `type:id` of everything that the events after `seq` are about, acts behind the scenes left out. */
  listSubjectsAfter(seq: number): Promise<{ type: string; id: string }[]>;
};

/** Reads the log past every layer in between: this runs before each cached answer. */
export function createEventLogReader({ db, sqlite }: Connection): EventLogReader {
  const prepared = sqlite?.prepare("select seq from event_counter where id = 'visible'").pluck();
  return {
    visibleSeq: () => (prepared ? Number(prepared.get()) : findVisibleSeq(db)),
    listSubjectsAfter: (seq) =>
      db
        .selectFrom('event')
        .select(['subject_type as type', 'subject_id as id'])
        .distinct()
        .where('seq', '>', seq)
        .where('kind', 'not in', [...backstageKinds])
        .execute(),
  };
}
