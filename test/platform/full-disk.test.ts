import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { system } from '#src/platform/access/actor.ts';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { asUnavailable } from '#src/platform/unavailable.ts';
import { describeOnSqlite } from '#test/support/app.ts';

const uploader = new URL('upload-once.ts', import.meta.url).pathname;

describeOnSqlite('a full disk (R2)', ({ app }) => {
  async function write(): Promise<void> {
    const subject = { type: 'entry', id: app.ids.next() } as const;
    await app.db.transaction().execute(async (trx) => {
      await app.audit.record(trx, { actor: system, action: 'entry.publish', object: subject });
      await app.mailer.queue(trx, {
        to: 'exempel@bergslagen.example',
        subject: 'Exempeldata',
        text: 'x'.repeat(2000),
        purpose: 'test',
      });
      await app.events.append(trx, { kind: 'entry.published', actor: system, subject });
    });
  }

  it('makes a write unavailable and leaves nothing half; with room again it goes on', async () => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(app.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 40}`).execute(app.db);
    let written = 0;
    const failure = await (async () => {
      for (;;) {
        await write();
        written += 1;
      }
    })().catch(asUnavailable);
    expect(failure).toMatchObject({ code: 'unavailable', detail: { reason: 'disk-full' } });
    expect(written).toBeGreaterThan(0);
    await expect(write()).rejects.toThrow();

    const counted = async (table: 'event' | 'mail' | 'audit') =>
      (await app.db.selectFrom(table).selectAll().execute()).length;
    expect([await counted('event'), await counted('mail'), await counted('audit')]).toEqual(
      Array(3).fill(written),
    );
    await sql.raw('pragma max_page_count = 1073741823').execute(app.db);
    await write();
    expect(await verifyAudit(app.db)).toEqual({ ok: true, checked: written + 1 });
  });

  it('makes an upload unavailable and leaves nothing of it (RLIMIT_FSIZE)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-full-'));
    const command = 'ulimit -f 64; exec "$@"';
    const { stdout, stderr } = spawnSync('bash', ['-c', command, 'bash', process.execPath, uploader, folder]);
    expect(stderr.toString()).toBe('');
    expect(JSON.parse(stdout.toString())).toEqual({ code: 'unavailable', detail: { reason: 'disk-full' } });
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(left).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });
});
