import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { connectSqlite } from '../connect.ts';
import { migrateToLatest } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps what was read in the files of the library', async () => {
  const { db, sqlite } = connectSqlite(':memory:');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0036-former-headings');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`
    insert into file (id, sha256, mime, size_bytes, file_name, owner_type, owner_id, visibility, created_at)
      values ('f', '${'0'.repeat(64)}', 'm', 1, 'a.docx', 'entry', 'e', 'public', 't');
    insert into material_text (version_id, place, text) values ('f', 'text', 'Rutin');`);
  sqlite.pragma('foreign_keys = ON');
  await migrateToLatest(db);
  expect(await db.selectFrom('file_text').selectAll().execute()).toEqual([
    { file_id: 'f', place: 'text', text: 'Rutin' },
  ]);
  sqlite.exec("delete from file where id = 'f'");
  expect(await db.selectFrom('file_text').selectAll().execute()).toEqual([]);
  await db.destroy();
});
