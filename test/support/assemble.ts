import { v7 } from 'uuid';
import type { App } from '#src/platform/app.ts';
import type { Config } from '#src/platform/config.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import type { TestApp } from './app.ts';
import type { FakeClock } from './clock.ts';
import type { KeptLog } from './log.ts';

export type Foundation = { db: App['db']; config: Config; clock: FakeClock; logger: KeptLog };

/** Builds the App as the server does, on the test's database, clock and log. */
export async function assembleApp(foundation: Foundation): Promise<{ app: TestApp; close(): Promise<void> }> {
  const app = {
    ...foundation,
    ids: { next: () => v7() },
    events: { append: async () => 0 },
    registries: collectRegistries([]),
  };
  return { app: app as unknown as TestApp, close: async () => {} };
}
