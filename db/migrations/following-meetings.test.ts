import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { connectSqlite } from '../connect.ts';
import { migrateToLatest } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps what people followed and the reminders that were set', async () => {
  const { db, sqlite } = connectSqlite(':memory:');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0025-minutes');
  sqlite.exec(`
    insert into person (id, name, sort_key, e_mail, state, created_at, confirmed_at) values ('p', 'Demo Person', 'p', 'p@x.example', 'active', 't', 't');
    insert into network (id, slug, name, sort_key, created_at, changed_at) values ('n', 'n', 'Demo', 'n', 't', 't');
    insert into follow (id, person_id, object_type, object_id, frequency, because, created_at, changed_at, seen_seq)
      values ('f', 'p', 'search', 's', 'daily', 'asked', 't', 't', 7);`);
  const insert = sqlite.prepare(
    `insert into meeting (id, slug, network_id, format, title, invitation_md, invitation_html, renderer_version,
       starts_at, ends_at, place, join_link, visibility, takes_registrations, asks_diet, asks_access, hours_to_accept,
       reminder_hours, reminder_text, reminded_at, state, created_at, changed_at)
     values (?, 'm', 'n', 'f', 'M', '', '', 1, 'a', 'b', '', '', 'public', 1, 0, 0, 48, ?, ?, ?, 'open', 't', 't')`,
  );
  insert.run('sent', 24, 'Ta med plan.', 'now');
  insert.run('never', null, '', null);
  await migrateToLatest(db);
  expect(await db.selectFrom('follow').selectAll().execute()).toMatchObject([
    { id: 'f', object_type: 'search', frequency: 'daily', seen_seq: 7 },
  ]);
  expect(await db.selectFrom('meeting_reminder').selectAll().execute()).toEqual([
    { meeting_id: 'sent', hours_before: 24, text: 'Ta med plan.', sent_at: 'now' },
  ]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  await expect(
    db
      .insertInto('follow')
      .values({
        ...{ id: 'g', person_id: 'p', object_type: 'search', object_id: 's', frequency: 'off' },
        ...{ because: 'asked', created_at: 't', changed_at: 't' },
      } as never)
      .execute(),
  ).rejects.toThrow(/UNIQUE/);
  await db.destroy();
});
