import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#src/platform/config.ts';
import { createStaticFiles } from '#src/server/answer/static-files.ts';
import { createApp, type OpenApp } from '#src/server/app.ts';
import { createFront } from '#src/server/front.ts';
import type { FrontLocals } from '#src/server/front-locals.ts';
import { createPageCache } from '#src/server/page-cache/page-cache.ts';
import { createEventLogReader } from '#src/server/page-cache/page-cache-queries.ts';
import { testConfig } from '#test/support/app.ts';
import { type FakeClock, fakeClock } from '#test/support/clock.ts';
import { type KeptLog, keepLog } from '#test/support/log.ts';

/** A page of a test, in the place of Astro's handler. */
export type TestPage = (
  request: IncomingMessage & { body?: Buffer },
  response: ServerResponse,
  locals: FrontLocals,
) => Promise<void> | void;
export type OpenFront = {
  base: string;
  open: OpenApp;
  clock: FakeClock;
  logger: KeptLog;
  /** Ends the front alone. */
  end(): Promise<void>;
  close(): Promise<void>;
};

/** The front on a free port, with a database and one hashed file of its own, around the page. */
export async function openFront(page: TestPage, settings: Partial<Config> = {}): Promise<OpenFront> {
  const dataDir = mkdtempSync(join(tmpdir(), 'front-'));
  const own = { clock: fakeClock(), logger: keepLog() };
  const config = testConfig({ dataDir, databaseUrl: `sqlite:${join(dataDir, 'front.sqlite')}` });
  const open = await createApp({ ...config, port: 0, ...settings }, { ...own, activityInMemory: true });
  await open.migrate();
  const log = createEventLogReader(open.connection);
  const front = createFront({
    app: open.app,
    log,
    pages: async (request, response, _next, locals) => page(request, response, locals as FrontLocals),
    files: createStaticFiles(exampleFiles(dataDir)),
    cache: createPageCache(log, open.app.clock),
  });
  const base = await front.listen();
  const close = async () => {
    await front.close();
    await open.close();
    rmSync(dataDir, { recursive: true });
  };
  return { base, open, ...own, end: () => front.close(), close };
}

function exampleFiles(dataDir: string): string {
  const folder = join(dataDir, 'client');
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(join(folder, '_astro/style.D3adB33f.css'), 'body { color: black }\n'.repeat(200));
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\n');
  writeFileSync(join(folder, '_astro/script.js.map'), '{}');
  return folder;
}
