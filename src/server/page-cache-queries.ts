import type { Connection } from '#db/connect.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';

/** What the page cache asks the event log. */
export type EventLogReader = {
  /** The log's newest number; on SQLite it is there at once, so that a cached page costs microseconds. */
  newestSeq(): number | Promise<number>;
  /** `type:id` of everything that the events after `seq` are about. */
  listSubjectsAfter(seq: number): Promise<{ type: string; id: string }[]>;
};

/** Reads the log past every layer in between: this runs before each cached answer. */
export function createEventLogReader({ db, sqlite }: Connection): EventLogReader {
  const prepared = sqlite?.prepare("select seq from event_counter where id = 'event'").pluck();
  return {
    newestSeq: () => (prepared ? Number(prepared.get()) : findNewestSeq(db)),
    listSubjectsAfter: (seq) =>
      db
        .selectFrom('event')
        .select(['subject_type as type', 'subject_id as id'])
        .distinct()
        .where('seq', '>', seq)
        .execute(),
  };
}
