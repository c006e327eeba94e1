import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Every process that a test starts finds what the one before it compiled: a command begins in half the time. */
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'narvaronatet-compiled');

/** Indexes with no database beside them: they use both cores, which the tests of services do not. */
const indexTests = 'test/features/search/{embedded,evaluation,meilisearch,query}/**/*.test.ts';
/** On a machine that nobody watches, what runs against a portal gets a second try; the reporter says which took it. */
const secondTry = { retry: process.env['CI'] ? 1 : 0 };
const patience = { testTimeout: 120_000, hookTimeout: 180_000 };
const inOneWorker = { isolate: false, maxWorkers: 1, sequence: { groupOrder: 1 }, ...patience, ...secondTry };
const againstPortal = { globalSetup: ['test/support/global-setup.ts'], ...inOneWorker };

/**
 * Five projects for a machine with two cores: rules and build-time checks in the usual workers; services in one worker
 * that keeps its PGlite; pages and journeys against a built server, one file at a time. `npm test` runs the journeys
 * beside the others (test/run.ts).
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    setupFiles: ['test/support/fail-on-console-error.ts'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            'src/**/*.test.ts',
            'db/**/*.test.ts',
            'test/*.test.ts',
            'test/content/**/*.test.ts',
            'test/design/**/*.test.ts',
            'test/security/**/*.test.ts',
            indexTests,
          ],
          isolate: false,
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['test/platform/**/*.test.ts', 'test/features/**/*.test.ts', 'test/support/**/*.test.ts'],
          exclude: [indexTests],
          ...inOneWorker,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/server/**/*.test.ts', 'test/pages/**/*.test.ts'],
          ...againstPortal,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: process.env['MATRIX'] ? [] : ['**/*.matrix.test.ts'],
          ...againstPortal,
        },
      },
    ],
  },
});
