import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { connectSqlite } from '../connect.ts';
import { migrateToLatest } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps the history of requests', async () => {
  const { db, sqlite } = connectSqlite(':memory:');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0030-figure-previews');
  sqlite.exec(`
    insert into organisation (id, slug, name, sort_key, kind, created_at, changed_at) values ('o', 'o', 'Demo', 'o', 'municipality', 't', 't');
    insert into exchange_request (id, from_organisation_id, to_organisation_id, format, purpose, questions, wished_time, term, state, asked_at, state_at)
      values ('r', 'o', 'o', 'visit', 'p', '', '', '2026-autumn', 'asked', 't', 't');
    insert into exchange_step (id, request_id, act, words, at) values ('s', 'r', 'ask', '', 't');`);
  await migrateToLatest(db);
  expect(await db.selectFrom('exchange_step').selectAll().execute()).toEqual([
    { id: 's', request_id: 'r', act: 'ask', by_person_id: null, words: '', at: 't' },
  ]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.exec("delete from exchange_request where id = 'r'");
  expect(await db.selectFrom('exchange_step').selectAll().execute()).toEqual([]);
  await db.destroy();
});
