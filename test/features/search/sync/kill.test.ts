import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectSqlite } from '#db/connect.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import { expectAsSourcesSay } from './index-contents.ts';
import { openPortal } from './open-portal.ts';

const publisher = new URL('publisher-process.ts', import.meta.url).pathname;
/** How long it publishes after its first entry: sometimes the first index is still being made. */
const moments = [10, 200, 500, 900];

describe('kill -9 while entries are published and indexed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-sync-'));
  beforeAll(async () => {
    const { db } = connectSqlite(join(folder, 'portal.sqlite'));
    await migrateToLatest(db);
    await db.destroy();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** How many entries it promised before it was killed without warning. */
  async function publishUntilKilled(milliseconds: number): Promise<number> {
    const child = fork(publisher, [folder]);
    let promised = 0;
    child.on('message', () => {
      promised += 1;
    });
    const ended = once(child, 'exit');
    await Promise.race([once(child, 'message'), ended]);
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
    expect(await ended).toEqual([null, 'SIGKILL']);
    return promised;
  }

  it('leaves an index that holds what the sources say, once the portal has started again', {
    timeout: moments.length * 60_000,
  }, async () => {
    let promised = 0;
    for (const milliseconds of moments) {
      promised += await publishUntilKilled(milliseconds);
      const { app, close } = openPortal(folder);
      const [index] = app.searchIndex.engines;
      if (!index) throw new Error('The portal has no search index.');
      await createSearchSync(app).catchUp();
      expect(await index.status()).toMatchObject({ cursor: await findNewestSeq(app.db) });
      await expectAsSourcesSay(app, index);
      await close();
    }
    expect(promised).toBeGreaterThan(moments.length);
  });
});
