import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { buildOnce } from '../support/build.ts';
import { ask } from '../support/http.ts';
import { type Portal, startPortal } from '../support/portal.ts';
import { type Load, load } from './cannon.ts';
import { type Member, makeMembers } from './forum-writers.ts';
import { loadEach, perCpuSecond } from './load-each.ts';
import { rssMb, untilQuiet } from './process-usage.ts';
import { calendarToken, type SeededMeetings, seedCalendars, seedMeetings } from './seed-meetings.ts';
import { timed } from './timed.ts';

const count = Number(process.env['BENCH_MEETINGS'] ?? 5000);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const crowd = Number(process.env['BENCH_CROWD'] ?? 500);
const seats = 100;
const ownMeetings = 50;
const calendars = 100;
const feed = '/kalender/moten.ics';

type Row = { what: string; visitor: string; server: string; requestsPerCpuSecond: number } & Load;
type Bench = { portal: Portal; seeded: SeededMeetings; members: readonly Member[] };

/**
 * `npm run bench:meetings`: the built server with 5 000 meetings – calendars, the month, and 500 people who register at
 * once for a hundred seats – beside node:http with better-sqlite3 and `ical.js` on the same file. JSON on stdout.
 */
async function bench(): Promise<void> {
  say('building and starting');
  buildOnce();
  const portal = await startPortal({ LOG_LEVEL: 'warn' });
  try {
    say('filling the calendar');
    const seeded = seedMeetings(portal.databaseUrl, { count, seats });
    const members = await makeMembers(portal, crowd);
    await untilQuiet(portal.pid);
    const idleMb = rssMb(portal.pid);
    const measured = [
      ...(await measureReading({ portal, seeded, members })),
      ...(await measureBare(portal, seeded)),
      await measureRegistering({ portal, seeded, members }),
    ];
    const seating = readSeating(portal, seeded);
    const rss = { idleMb, loadedMb: rssMb(portal.pid) };
    const result = { meetings: count, crowd, seats, node: process.version, rss, seating, measured };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    if (!isRight(seating)) process.exitCode = 1;
  } finally {
    await portal.stop();
  }
}

/** Calendars and months, each made anew, and again from the cache. */
async function measureReading({ portal, seeded, members }: Bench): Promise<Row[]> {
  const { base, pid, databaseUrl } = portal;
  const cookie = members[0]?.cookie;
  const rows: Row[] = [];
  const add = (what: string, visitor: string, server: string, result: Load) =>
    rows.push({ what, visitor, server, requestsPerCpuSecond: perCpuSecond(result), ...result });
  say('the public calendar');
  // the month is no part of a calendar, but of its address: each is made anew
  const fresh = seeded.months.flatMap((month) =>
    ['', '&var=online'].map((where) => `${feed}?manad=${month}${where}`),
  );
  add('public calendar', 'program', 'portal, fresh', await loadEach({ base, pid, paths: fresh }));
  add('public calendar', 'program', 'portal, cached', await load({ url: base + feed, pid, seconds }));
  const { etag = '' } = (await ask(base, feed, { headers: { 'accept-encoding': 'gzip' } })).headers;
  const unchanged = { url: base + feed, pid, seconds, headers: { 'if-none-match': etag } };
  add('public calendar', 'program that has it', 'portal, 304', await load(unchanged));
  say('calendars of persons');
  const people = members.slice(0, calendars).map(({ id }) => id);
  const own = seedCalendars(databaseUrl, people, ownMeetings).map(feedOf);
  add('own calendar', 'program', 'portal', await loadEach({ base, pid, paths: [...own, ...own] }));
  say('months');
  const months = seeded.months.map((month) => `/moten?manad=${month}`);
  const again = `${base}${months[13]}`;
  add('month', 'anonymous', 'portal, fresh', await loadEach({ base, pid, paths: months }));
  add('month', 'anonymous', 'portal, cached', await load({ url: again, pid, seconds }));
  add('month', 'signed in', 'portal', await load({ url: again, pid, cookie, seconds }));
  add('list', 'signed in', 'portal', await load({ url: `${base}/moten`, pid, cookie, seconds }));
  return rows;
}

const feedOf = (token: string) => `/kalender/${token}.ics`;

/** The same by node:http, better-sqlite3 and ical.js. */
async function measureBare({ databaseUrl }: Portal, { months }: SeededMeetings): Promise<Row[]> {
  say('the same on a bare server');
  const child = fork(new URL('bare-meetings.ts', import.meta.url));
  child.send(sqlitePath(databaseUrl));
  const [port] = await once(child, 'message');
  const base = `http://127.0.0.1:${port}`;
  const pid = child.pid ?? 0;
  const server = 'node:http + better-sqlite3';
  const row = (what: string, by: string, result: Load): Row => ({
    ...{ what, visitor: 'anonymous', server: by, requestsPerCpuSecond: perCpuSecond(result) },
    ...result,
  });
  try {
    return [
      row('public calendar', `${server} + ical.js`, await load({ url: base + feed, pid, seconds })),
      row(
        'own calendar',
        `${server} + ical.js`,
        await load({ url: base + feedOf(calendarToken(0)), pid, seconds }),
      ),
      row('month', server, await load({ url: `${base}/moten?manad=${months[13]}`, pid, seconds })),
      row(
        'register',
        server,
        await timed(
          pid,
          Array.from({ length: crowd }, () => [press(base, '/')]),
        ),
      ),
    ];
  } finally {
    child.kill();
  }
}

const press = (base: string, path: string) => async () =>
  (await ask(base, path, { method: 'POST', form: {} })).status === 303;

/** Everybody registers in the same moment, every fifth with a double press. */
function measureRegistering({ portal: { pid }, seeded, members }: Bench): Promise<Row> {
  say(`${crowd} people register at once for ${seats} seats`);
  const path = `${seeded.limited.path}/anmal/spara`;
  const register =
    ({ visitor }: Member) =>
    async () => {
      const status = await visitor.post(path, {}).then(
        (answer) => answer.status,
        (error: Error) => error.message,
      );
      if (status !== 303) say(`a registration was answered ${status}`);
      return status === 303;
    };
  const loops = members.flatMap((member, n) =>
    n % 5 === 0 ? [[register(member)], [register(member)]] : [[register(member)]],
  );
  return timed(pid, loops).then((result) => ({
    ...{ what: 'register', visitor: 'signed in', server: 'portal' },
    requestsPerCpuSecond: perCpuSecond(result),
    ...result,
  }));
}

type Seating = { taken: number; registered: number; waiting: number; people: number; numbers: number };

/** What became of those who registered. */
function readSeating({ databaseUrl }: Portal, { limited }: SeededMeetings): Seating {
  const { sqlite } = connectSqlite(sqlitePath(databaseUrl));
  const seating = sqlite
    .prepare(
      `select (select seats_taken from meeting where id = ?) as taken,
         sum(state = 'registered') as registered, sum(state = 'waiting') as waiting,
         count(distinct person_id) as people, count(distinct number) as numbers
       from meeting_registration where meeting_id = ?`,
    )
    .get(limited.id, limited.id) as Seating;
  sqlite.close();
  return seating;
}

/** No seat twice, nobody lost, nobody counted twice. */
const isRight = ({ taken, registered, waiting, people, numbers }: Seating) =>
  taken === seats &&
  registered === seats &&
  waiting === crowd - seats &&
  people === crowd &&
  numbers === crowd;

function say(text: string): void {
  process.stderr.write(`${text} …\n`);
}

await bench();
