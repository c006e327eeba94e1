import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { tokenHash } from '#src/features/accounts/token.ts';
import { formatNames } from '#src/features/meetings/formats/formats.ts';
import { plusDays, swedishDay } from '#src/lib/dates.ts';
import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';
import { systemClock } from '#src/platform/clock.ts';
import { createIds } from '#src/platform/ids.ts';

export type SeededMeetings = {
  meetings: number;
  /** `YYYY-MM`, each with its share of the meetings. */
  months: readonly string[];
  /** The path of a meeting for which nobody has registered yet. */
  limited: { id: string; path: string };
};

const columns =
  'id, slug, network_id, organisation_id, format, title, invitation_md, invitation_html, renderer_version, starts_at, ends_at, place, join_link, visibility, takes_registrations, seats, asks_diet, asks_access, hours_to_accept, state, created_at, changed_at';
const before = 365;
const over = 4 * 365;
const invitation =
  'Välkommen till en träff om **övergångar** och närvaro.\n\n- Runda: vad är nytt hos er?\n- Ett exempel i taget\n- Vad tar vi med oss?\n\nExempeldata. Ta med en kollega; kaffe; och en fråga.';

/** Fills the demo's network with open meetings over four years, and puts one up with the seats. */
export function seedMeetings(
  databaseUrl: string,
  { count, seats }: { count: number; seats: number },
): SeededMeetings {
  const { sqlite } = connectSqlite(sqlitePath(databaseUrl));
  const ids = createIds(systemClock);
  const network = sqlite.prepare('select id from network order by id limit 1').pluck().get() as string;
  const organisations = sqlite.prepare('select id from organisation order by id').pluck().all() as string[];
  const insert = sqlite.prepare(
    `insert into meeting (${columns}) values (${columns.replaceAll(/\w+/g, '?')})`,
  );
  const html = renderMarkdown(invitation);
  const first = plusDays(swedishDay(systemClock.now()), -before);
  const put = (n: number, day: string, places: number | null): SeededMeetings['limited'] => {
    const id = ids.next();
    const title = `Träff nummer ${n}: vad gör vi när det brådskar?`;
    const slug = `traff-nummer-${n}`;
    const owner = [network, organisations[n % organisations.length], formatNames[n % formatNames.length]];
    const hours = [`${day}T0${7 + (n % 3)}:00:00.000Z`, `${day}T11:00:00.000Z`];
    const where = [n % 2 ? 'Kommunhuset i Kärrevik' : '', n % 2 ? '' : 'https://video.example/traff'];
    const at = `${first}T06:00:00.000Z`;
    const text = [title, invitation, html, rendererVersion];
    insert.run(
      id,
      slug,
      ...owner,
      ...text,
      ...hours,
      ...where,
      'public',
      1,
      places,
      0,
      0,
      48,
      'open',
      at,
      at,
    );
    return { id, path: `/moten/${id}-${slug}` };
  };
  const limited = sqlite.transaction(() => {
    for (let n = 0; n < count; n += 1) put(n, plusDays(first, Math.floor((n * over) / count)), null);
    return put(count, plusDays(first, before + 30), seats);
  })();
  sqlite.exec('analyze');
  sqlite.close();
  const months = [...new Set([...Array(over).keys()].map((n) => plusDays(first, n).slice(0, 7)))];
  return { meetings: count, months, limited };
}

/** The link of that person's calendar. */
export const calendarToken = (person: number) => `bench-calendar-${person}`;

/** Registers each of the people for so many meetings and gives them a calendar of their own; the calendars' tokens. */
export function seedCalendars(
  databaseUrl: string,
  people: readonly string[],
  each: number,
): readonly string[] {
  const { sqlite } = connectSqlite(sqlitePath(databaseUrl));
  const ids = createIds(systemClock);
  const at = systemClock.now().toISOString();
  const meetings = sqlite
    .prepare('select id from meeting where starts_at > ? and seats is null order by starts_at limit ?')
    .pluck()
    .all(at, each) as string[];
  const register = sqlite.prepare(
    `insert into meeting_registration (id, meeting_id, number, person_id, state, state_at, created_at)
     values (?, ?, ?, ?, 'registered', ?, ?)`,
  );
  const feed = sqlite.prepare(
    'insert into calendar_feed (person_id, token_hash, created_at) values (?, ?, ?)',
  );
  const tokens = people.map((_, n) => calendarToken(n));
  sqlite.transaction(() => {
    for (const [n, person] of people.entries()) {
      feed.run(person, tokenHash(tokens[n] ?? ''), at);
      for (const meeting of meetings) register.run(ids.next(), meeting, n + 1, person, at, at);
    }
  })();
  sqlite.exec('analyze');
  sqlite.close();
  return tokens;
}
