import { connectSqlite } from '#db/connect.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import { createMailSender } from '#src/platform/mail/mail-sender.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { features } from '#src/server/features.ts';
import { killConfig } from '#test/platform/kill-effects.ts';
import { fakeClock } from '#test/support/clock.ts';
import { keepLog } from '#test/support/log.ts';

/** Sends what is due until it is killed: says when it begins. */
const [databaseUrl = '', dataDir = '', smtpUrl = '', now = ''] = process.argv.slice(2);
const clock = fakeClock();
clock.set(now);
const logger = keepLog();
const config = { ...killConfig(databaseUrl.replace('sqlite:', ''), dataDir), smtpUrl };
const { app } = createPlatform({
  db: connectSqlite(databaseUrl.replace('sqlite:', '')).db,
  config,
  clock,
  logger,
  registries: collectRegistries(features),
  searchIndex: createSearchIndex(config, { clock, logger }),
  activityInMemory: true,
});
const sender = createMailSender(app);
console.log('sending');
await sender.sendDue();
process.kill(process.pid, 'SIGKILL');
