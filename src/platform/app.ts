import type { Kysely } from 'kysely';
import type { Database } from '#db/tables/index.ts';
import type { Activity } from './activity/activity.ts';
import type { Audit } from './audit/audit.ts';
import type { Config } from './config.ts';
import type { DocumentReader } from './documents/document-reader.ts';
import type { Events } from './events/events.ts';
import type { FileStore } from './files/file-store.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { Logger } from './logger.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Registries } from './registries.ts';
import type { SearchFront } from './search/search-index.ts';

/** The one way to read the time. */
export type Clock = { now(): Date };

/** UUIDv7 text, sortable by time, never reused. */
export type Ids = { next(): string };

/** The database, or the transaction that is open: inside a transaction only the transaction is used. */
export type Db = Kysely<Database>;

/** What services work with: built once by `server/app.ts`, the first argument of every service. Name only what you use: `Pick<App, 'db' | 'clock'>`. */
export type App = {
  db: Db;
  clock: Clock;
  ids: Ids;
  config: Config;
  logger: Logger;
  events: Events;
  jobs: Jobs;
  mailer: Mailer;
  files: FileStore;
  documents: DocumentReader;
  audit: Audit;
  activity: Activity;
  limits: RateLimits;
  registries: Registries;
  searchIndex: SearchFront;
};
