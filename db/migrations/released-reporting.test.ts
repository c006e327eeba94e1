import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { connectSqlite } from '../connect.ts';
import { migrateToLatest } from '../migrate.ts';
import { migrations } from './index.ts';

it('gives what was released before the level of its round, and has what was not yet confirmed worked out again', async () => {
  const { db, sqlite } = connectSqlite(':memory:');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0032-answer-drafts');
  sqlite.pragma('foreign_keys = off');
  sqlite.exec(`
    insert into indicator_round (id, network_id, term, school_form, due_on, lowest_reporting_rate, host, opened_at)
      values ('o', 'n', '2026-autumn', 'compulsory-school', '2027-02-15', 85, 'h', 't');
    insert into released_set (id, release_id, round_id, network_id, term, school_form, view, indicator_id, indicator_version, way, contributors, low_reporting, left_out)
      values ('s', 'r', 'o', 'n', '2026-autumn', 'compulsory-school', 'region', 'absence-15', 1, 'days', 8, 1, 0);
    insert into release_run (round_id, state, started_at, steps_done, steps, fingerprint, proposal)
      values ('o', 'ready', 't', 3, 3, 'f', '{"sets":[]}');`);
  await migrateToLatest(db);
  expect(await db.selectFrom('released_set').selectAll().executeTakeFirstOrThrow()).toMatchObject({
    ...{ lowest_reporting: 85, low_reporting: 1, reporting_rate: null, late_minutes: '' },
  });
  expect(await db.selectFrom('release_run').selectAll().execute()).toEqual([]);
  await db.destroy();
});
