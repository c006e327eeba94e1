import type { JobHandler } from '#src/platform/registries.ts';
import { deleteUnread } from './follow-up-queries.ts';
import { unreadUntil } from './follow-up-rules.ts';

/** Erases answers that nobody may ever read, since too few came with them: nothing is kept for no one. */
export const eraseUnreadJob: JobHandler = {
  kind: 'meetings.erase-unread',
  everyMinutes: 24 * 60,
  async run(app) {
    await deleteUnread(app.db, unreadUntil(app.clock.now()));
  },
};
