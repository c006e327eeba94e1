import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { ask } from '#test/support/http.ts';
import { startPortal } from '#test/support/portal.ts';

test('S-16.5.1 a database that breaks under a request gives a plain page, no leak, and one line in the log', async () => {
  const portal = await startPortal({ DEMO: '0' });
  try {
    const { db, sqlite } = connectSqlite(sqlitePath(portal.databaseUrl));
    sqlite.exec('alter table network rename to network_gone');
    await db.destroy();
    const { status, body, headers } = await ask(portal.base, '/en/natverk');
    expect(status).toBe(500);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('<html lang="en"');
    expect(body).toContain(String(headers['x-request-id']));
    expect(body).not.toMatch(/sqlite|no such table|node_modules|\.ts\b/i);
    const log = readFileSync(portal.logFile, 'utf8').split('\n');
    const errors = log.filter(
      (line) => line.includes('"level":50') && line.includes(String(headers['x-request-id'])),
    );
    expect(errors).toHaveLength(1);
    expect((await ask(portal.base, '/ready')).status).toBe(200);
  } finally {
    await portal.stop();
  }
});

test('S-AUTHZ a visitor without a session is led to sign in; a form that was typed is carried along', async () => {
  const portal = await startPortal({ DEMO: '0' });
  try {
    const page = await ask(portal.base, '/mitt/konto');
    expect([page.status, page.headers.location]).toEqual([303, '/logga-in?next=%2Fmitt%2Fkonto']);
    const form = { name: 'Det jag skrev' };
    const headers = { origin: portal.base };
    const held = await ask(portal.base, '/mitt/konto/spara', { method: 'POST', form, headers });
    expect([held.status, held.headers['cache-control']]).toEqual([403, 'no-store']);
    expect(held.body).toContain('Det jag skrev');
    expect(held.headers['set-cookie']).toBeUndefined();
  } finally {
    await portal.stop();
  }
});
