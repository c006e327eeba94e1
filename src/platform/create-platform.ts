import { activityPath, createActivity, type OpenActivity } from './activity/activity.ts';
import type { App, Clock, Db } from './app.ts';
import { createAudit } from './audit/audit.ts';
import type { Config } from './config.ts';
import { createDocumentReader } from './documents/document-reader.ts';
import { createEvents } from './events/events.ts';
import { createFileStore } from './files/file-store.ts';
import { createIds } from './ids.ts';
import { createJobs } from './jobs/jobs.ts';
import { createRateLimits } from './limits/rate-limits.ts';
import type { Logger } from './logger.ts';
import { createMailer } from './mail/mailer.ts';
import type { Registries } from './registries.ts';
import type { SearchFront } from './search/search-index.ts';

export type Foundation = {
  db: Db;
  config: Config;
  clock: Clock;
  logger: Logger;
  registries: Registries;
  /** Closed together with the platform. */
  searchIndex: SearchFront;
  /** Keeps the activity database in memory: for tests and commands that leave no marks. */
  activityInMemory?: boolean;
};

/** Builds the App on a connected, migrated database; `close` flushes the activity database and leaves `db` to its owner. */
export function createPlatform(foundation: Foundation): {
  app: App & { activity: OpenActivity };
  close(): Promise<void>;
} {
  const { db, config, clock, logger, registries, searchIndex, activityInMemory = false } = foundation;
  const ids = createIds(clock);
  const activity = createActivity({
    path: activityInMemory ? ':memory:' : activityPath(config.dataDir),
    clock,
    logger,
  });
  const app = {
    db,
    clock,
    ids,
    config,
    logger,
    registries,
    searchIndex,
    activity,
    events: createEvents({ clock }),
    jobs: createJobs({ clock, ids }),
    mailer: createMailer({ clock, ids, from: config.mailFrom }),
    files: createFileStore({ dataDir: config.dataDir, clock, ids }),
    documents: createDocumentReader(),
    audit: createAudit({ clock }),
    limits: createRateLimits({ clock, marks: activity.marks, secret: config.secret }),
  };
  return {
    app,
    close: async () => {
      activity.close();
      await app.documents.close();
      await searchIndex.close();
    },
  };
}
