import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { signInByPassword } from '#test/support/access/sign-in.ts';
import { caller } from '#test/support/http.ts';
import { type Portal, startPatience, startPortal } from '#test/support/portal.ts';

/** From now on no file of the running portal may grow beyond this, as on a disk that is full; no word: as much as they like. */
function limitFiles({ pid }: Portal, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

test.runIf(process.platform === 'linux')(
  'a post that no disk has room for comes back with its words, and is posted once when there is room',
  async () => {
    const portal = await startPortal();
    const path = sqlitePath(portal.databaseUrl);
    const { db, sqlite } = connectSqlite(path);
    try {
      const [account] = portal.demoAccounts.filter(({ role }) => role === 'reader');
      const visitor = caller(portal.base);
      await signInByPassword(visitor, account ?? { email: '', password: '' });
      const { slug } = await db
        .selectFrom('forum_category')
        .select('slug')
        .where('visibility', 'like', 'network:%')
        .executeTakeFirstOrThrow();
      const words = `Exempeldata: så långt kom vi. ${'Och lite till. '.repeat(600)}`;
      const form = { category: slug, title: 'När disken är full', kind: 'question', body: words };
      const posts = () =>
        db.selectFrom('post').select('body_md').where('body_md', '=', words.trim()).execute();

      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      limitFiles(portal, Math.min(statSync(path).size, 4096));
      const refused = await visitor.post('/forum/ny/spara', { ...form, formKey: 'en-nyckel' });
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30']);
      expect(refused.body).toContain(words.trim());
      expect(await posts()).toEqual([]);

      limitFiles(portal, 'unlimited');
      for (const _ of ['sent again', 'and once more']) {
        const posted = await visitor.post('/forum/ny/spara', { ...form, formKey: 'en-nyckel' });
        expect([posted.status, posted.headers.location]).toEqual([303, expect.stringMatching(/^\/inlagg\//)]);
      }
      expect(await posts()).toHaveLength(1);
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    } finally {
      await db.destroy();
      await portal.stop();
    }
  },
  2 * startPatience,
);
