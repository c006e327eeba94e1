import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectSqlite } from '#db/connect.ts';
import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { system } from '#src/platform/access/actor.ts';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { backup } from '#src/platform/backup/backup.ts';
import { restore } from '#src/platform/backup/restore.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { searchFolder } from '#src/platform/search/search-folder.ts';
import { createTestApp, describeOnSqlite, type TestApp } from '#test/support/app.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnSqlite('backup and restore (R4)', ({ app }) => {
  let folder: string;
  let bundle: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'narvaronatet-backup-'));
    bundle = join(folder, 'backup.tar.gz');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A write with its trace in the audit trail, and every tenth with a file. */
  async function write(to: Pick<TestApp, 'db' | 'events' | 'audit' | 'files'>, id: string): Promise<void> {
    const content = Buffer.from(`Exempeldata ${id}`);
    const written = id.endsWith('0') ? await to.files.write(content, 1000) : undefined;
    await to.db.transaction().execute(async (trx) => {
      const subject = { type: 'entry', id } as const;
      await to.events.append(trx, { kind: 'entry.published', actor: system, subject });
      await to.audit.record(trx, { actor: system, action: 'entry.publish', object: subject });
      const file = {
        mime: 'text/plain',
        fileName: `${id}.txt`,
        alt: null,
        ownerType: 'entry',
        ownerId: id,
        visibility: 'public',
      } as const;
      if (written) await to.files.insert(trx, file, written);
    });
  }

  const target = () => ({
    dataDir: join(folder, 'restored'),
    databaseUrl: `sqlite:${join(folder, 'restored', 'portal.sqlite')}`,
  });

  async function eventsIn(databaseUrl: string): Promise<string[]> {
    const { db } = connectSqlite(databaseUrl.replace('sqlite:', ''));
    const events = await listEventsAfter(db, 0, 100_000);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, checked: events.length });
    await db.destroy();
    return events.map(({ subjectId }) => subjectId);
  }

  it('saves under load and restores in an empty folder, whole as of one moment', async () => {
    for (let index = 0; index < 50; index += 1) await write(app, `before-${index}`);
    let isDone = false;
    let during = 0;
    const load = (async () => {
      while (!isDone) await write(app, `during-${during++}`);
    })();
    const steps: string[] = [];
    const manifest = await backup(app.config, { to: bundle, onProgress: (step) => steps.push(step) });
    isDone = true;
    await load;

    expect(steps).toContain('reading back and verifying');
    expect(readdirSync(folder)).toEqual(['backup.tar.gz']);
    expect(await restore(bundle, target())).toEqual(manifest);
    const events = await eventsIn(target().databaseUrl);
    expect(events).toHaveLength(manifest.counts.event ?? 0);
    expect(events.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, index) => `before-${index}`));
    const files = readdirSync(join(target().dataDir, 'files'), { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile()).length).toBeGreaterThanOrEqual(manifest.counts.file ?? 0);
  });

  it('brings back no session: everybody signs in again', async () => {
    const { id } = await makePerson(app, {});
    await sessionsOf(app).create({ personId: id, client: 'test' });
    await backup(app.config, { to: bundle });
    await restore(bundle, target());
    const { db } = connectSqlite(target().databaseUrl.replace('sqlite:', ''));
    expect(await db.selectFrom('person').select('id').where('id', '=', id).execute()).toHaveLength(1);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('keeps what stood before until the next restore', async () => {
    await write(app, 'old-10');
    await backup(app.config, { to: bundle });
    await restore(bundle, target());
    await write(app, 'new-20');
    await backup(app.config, { to: bundle });
    await restore(bundle, target());

    const { databaseUrl, dataDir } = target();
    expect(await eventsIn(databaseUrl)).toEqual(['old-10', 'new-20']);
    expect(await eventsIn(`${databaseUrl}.before-restore`)).toEqual(['old-10']);
    expect(existsSync(join(dataDir, 'files.before-restore'))).toBe(true);
    await restore(bundle, target());
    expect(await eventsIn(`${databaseUrl}.before-restore`)).toEqual(['old-10', 'new-20']);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    ['changed inside', (bytes: Buffer) => Buffer.from(bytes).fill(7, 3000, 3050)],
    ['something else', () => Buffer.from('not a bundle')],
    ['empty', () => Buffer.alloc(0)],
  ])('refuses a bundle that is %s, and the old data stand', async (_, damage) => {
    await write(app, 'old-10');
    await backup(app.config, { to: bundle });
    await restore(bundle, target());
    writeFileSync(bundle, damage(readFileSync(bundle)));
    await expect(restore(bundle, target())).rejects.toMatchObject({ name: 'FailureError' });
    expect(await eventsIn(target().databaseUrl)).toEqual(['old-10']);
    expect(readdirSync(target().dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([]);
  });

  it('takes away the search index, which knows the event log that was', async () => {
    await write(app, 'w0');
    await backup(app.config, { to: bundle });
    const index = join(searchFolder(target().dataDir), 'current');
    mkdirSync(dirname(index), { recursive: true });
    writeFileSync(index, 'old');
    await restore(bundle, target());
    expect(existsSync(index)).toBe(false);
  });

  it('refuses while the portal has the database open', async () => {
    await write(app, 'old-10');
    await backup(app.config, { to: bundle });
    const own = { dataDir: app.config.dataDir, databaseUrl: app.config.databaseUrl };
    await expect(restore(bundle, own)).rejects.toThrow('running');
    await write(app, 'still-11');
  });

  it('leaves no bundle behind when there is nothing to save', async () => {
    const source = { dataDir: folder, databaseUrl: `sqlite:${join(folder, 'none.sqlite')}` };
    await expect(backup(source, { to: bundle })).rejects.toThrow('no database');
    await expect(backup({ ...source, databaseUrl: 'postgres://x' }, { to: bundle })).rejects.toThrow(
      'pg_dump',
    );
    expect(existsSync(bundle)).toBe(false);
  });

  it('lets a restored portal go on: events, files and the audit chain continue', async () => {
    await write(app, 'old-10');
    await backup(app.config, { to: bundle });
    await restore(bundle, target());
    const url = target().databaseUrl;
    const { db } = connectSqlite(url.replace('sqlite:', ''));
    const { app: second, close } = await createTestApp({
      db,
      engine: 'sqlite',
      url,
      close: () => db.destroy(),
    });
    await write(second, 'new-20');
    expect((await listEventsAfter(second.db, 0, 10)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await verifyAudit(second.db)).toEqual({ ok: true, checked: 2 });
    await close();
  });
});
