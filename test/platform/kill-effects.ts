import type { Config } from '#src/platform/config.ts';
import { collectRegistries } from '#src/platform/registries.ts';

const mail = { to: 'exempel@bergslagen.example', text: 'Exempeldata', purpose: 'test' };

/** One mail for each event, without a key that would hide a repetition; one for each job, with the key that makes jobs idempotent. */
export const killRegistries = collectRegistries([
  {
    consumers: [
      {
        name: 'announcer',
        kinds: ['entry.published'],
        handle: (app, event) => app.mailer.queue(app.db, { ...mail, subject: `event ${event.subjectId}` }),
      },
    ],
    jobs: [
      {
        kind: 'remind',
        run: (app, { id }) => {
          const subject = `job ${id}`;
          return app.mailer.queue(app.db, { ...mail, subject, dedupeKey: subject });
        },
      },
    ],
  },
]);

export function killConfig(path: string, dataDir: string): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: `sqlite:${path}`,
    dataDir,
    publicOrigin: null,
    trustedProxies: [],
    smtpUrl: null,
    mailFrom: 'portalen@narvaronatet.example',
    clamdSocket: null,
    meilisearch: null,
    secret: 'a-secret-for-tests-only-0123456789abcdef',
    logLevel: 'silent',
    isDemo: false,
    release: {
      version: '0.0.0',
      testRun: { date: '2026-11-01', passed: 1, failed: 0, skipped: 0, files: 1 },
    },
  };
}
