import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import ICAL from 'ical.js';
import { tokenHash } from '#src/features/accounts/token.ts';

type Row = Record<string, string>;

/**
 * What calendars, months and registrations cost with nothing but node:http and better-sqlite3 on the same file: the
 * measure beside ours. Calendars are written by `ical.js`, which knows the format and nothing else.
 */
process.once('message', (path: string) => {
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table if not exists bare_seat (id integer primary key, body text not null)');
  const open = database.prepare(
    `select id, slug, title, invitation_md, starts_at, ends_at, place, join_link from meeting
     where visibility = 'public' and state <> 'draft' and starts_at > ? order by starts_at limit 500`,
  );
  const month = database.prepare(
    `select id, slug, title, starts_at from meeting
     where visibility = 'public' and state <> 'draft' and starts_at between ? and ? order by starts_at`,
  );
  const own = database.prepare(
    `select m.id, m.slug, m.title, m.invitation_md, m.starts_at, m.ends_at, m.place, m.join_link
     from calendar_feed f
     join meeting_registration r on r.person_id = f.person_id and r.state = 'registered'
     join meeting m on m.id = r.meeting_id
     where f.token_hash = ? and m.starts_at > ? order by m.starts_at`,
  );
  const seat = database.prepare(
    'insert into bare_seat (body) select ? where (select count(*) from bare_seat) < 100',
  );

  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      seat.run('x'.repeat(200));
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    const { url = '' } = request;
    const asked = /\d{4}-\d{2}/.exec(url)?.[0];
    const token = /\/kalender\/(.+)\.ics/.exec(url)?.[1];
    const body = gzipSync(token === undefined ? monthPage(asked ?? '') : calendar(token));
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length });
    response.end(body);
  });

  function calendar(token: string): string {
    const root = new ICAL.Component('vcalendar');
    root.updatePropertyWithValue('version', '2.0');
    root.updatePropertyWithValue('prodid', '-//bare//SV');
    const since = new Date(Date.now() - 183 * 24 * 3_600_000).toISOString();
    const rows = token === 'moten' ? open.all(since) : own.all(tokenHash(token), since);
    for (const row of rows as Row[]) root.addSubcomponent(toEvent(row));
    return root.toString();
  }

  function monthPage(asked: string): string {
    const rows = (month.all(`${asked}-01`, `${asked}-32`) as Row[]).map(
      (row) =>
        `<li><time>${row['starts_at']}</time><a href="/moten/${row['id']}-${row['slug']}">${row['title']}</a></li>`,
    );
    return `<!doctype html><html lang="sv"><head><title>${asked}</title></head><body><main><h1>${asked}</h1><ol>${rows.join('')}</ol></main></body></html>`;
  }

  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});

function toEvent(row: Row): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const event = new ICAL.Event(component);
  event.uid = `${row['id']}@bare`;
  event.summary = row['title'] ?? '';
  event.description = row['invitation_md'] ?? '';
  event.location = row['place'] ?? '';
  event.startDate = ICAL.Time.fromJSDate(new Date(row['starts_at'] ?? ''), true);
  event.endDate = ICAL.Time.fromJSDate(new Date(row['ends_at'] ?? ''), true);
  component.updatePropertyWithValue('url', `http://127.0.0.1/moten/${row['id']}-${row['slug']}`);
  return component;
}
