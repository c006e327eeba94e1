/**
 * `activity.sqlite`: the counters and marks that a GET may touch, flushed once a second.
 * A lost second is acceptable here; nothing else may be written by a GET.
 */
export type Activity = {
  /** Marks that the session was used; read back by `lastSeen`. */
  touch(kind: 'session' | 'person', id: string): void;
  lastSeen(kind: 'session' | 'person', id: string): Date | undefined;
  count(counter: string, key: string): void;
};
