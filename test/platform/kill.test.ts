import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectSqlite } from '#db/connect.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { inspectSqlite } from '#db/snapshot.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import type { Db } from '#src/platform/app.ts';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import { createWorkers } from '#src/platform/workers.ts';
import { fakeClock } from '#test/support/clock.ts';
import { keepLog } from '#test/support/log.ts';
import { killConfig, killRegistries } from './kill-effects.ts';

const kills = Number(process.env.KILLS ?? 50);
const writer = new URL('kill-writer.ts', import.meta.url).pathname;

describe('kill -9 in the middle of everything (R1)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-kill-'));
  const path = join(folder, 'portal.sqlite');
  const acknowledged = new Map<number, string>();
  beforeAll(async () => {
    const { db } = connectSqlite(path);
    await migrateToLatest(db);
    await db.destroy();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Lets the portal write for a while after its first promise and kills it without warning. */
  async function writeUntilKilled(round: number): Promise<void> {
    const args = [writer, path, folder, String(round)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    let isDoomed = false;
    for await (const line of createInterface({ input: child.stdout })) {
      const [, seq, id] = /^ack (\d+) (\S+)$/.exec(line) ?? [];
      if (seq && id) acknowledged.set(Number(seq), id);
      if (!isDoomed) setTimeout(() => child.kill('SIGKILL'), 20 + ((round * 37) % 180));
      isDoomed = true;
    }
    const [, signal] = await ended;
    expect(signal).toBe('SIGKILL');
  }

  async function subjects(db: Db, prefix: string): Promise<string[]> {
    const rows = await db
      .selectFrom('mail')
      .select('subject')
      .where('subject', 'like', `${prefix} %`)
      .execute();
    return rows.map(({ subject }) => subject.slice(prefix.length + 1)).toSorted();
  }

  it(`loses no acknowledged write in ${kills} kills, and repeats no effect`, {
    timeout: kills * 10_000,
  }, async () => {
    for (let round = 0; round < kills; round += 1) {
      await writeUntilKilled(round);
      if (round % 10 === 9) expect(inspectSqlite(path).faults).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(kills);

    const { db } = connectSqlite(path);
    const clock = fakeClock();
    clock.set(new Date(Date.now() + (kills + 1) * 30 * 60_000).toISOString());
    const logger = keepLog();
    const config = killConfig(path, folder);
    const { app, close } = createPlatform({
      db,
      config,
      searchIndex: createSearchIndex(config, { clock, logger }),
      clock,
      logger,
      registries: killRegistries,
    });
    const workers = createWorkers(app);
    await workers.consumers.drain();
    await workers.jobs.runDue();

    const events = await db.selectFrom('event').select(['seq', 'subject_id']).orderBy('seq').execute();
    const written = events.map((event) => event.subject_id).toSorted();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const bySeq = new Map(events.map((event) => [event.seq, event.subject_id]));
    expect([...acknowledged].filter(([seq, id]) => bySeq.get(seq) !== id)).toEqual([]);
    for (const effect of ['write', 'event', 'job']) expect(await subjects(db, effect)).toEqual(written);
    expect(await verifyAudit(db)).toEqual({ ok: true, checked: events.length });
    const files = await db.selectFrom('file').selectAll().execute();
    for (const file of files) {
      const chunks = await app.files.open(file.sha256).toArray();
      expect(Buffer.concat(chunks).toString()).toBe(`Exempeldata ${file.owner_id}`);
    }
    close();
    await db.destroy();
    expect(inspectSqlite(path).faults).toEqual([]);
  });
});
