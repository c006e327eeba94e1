import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { suggestFor } from '#src/features/finder/finder-service.ts';
import { shownAtOnce } from '#src/features/finder/situation/shown.ts';
import { choices, nothingSaid, type Situation } from '#src/features/finder/situation/situation.ts';
import { resultPath, situationAddress } from '#src/features/finder/situation/situation-address.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { systemClock } from '#src/platform/clock.ts';
import { buildOnce } from '../support/build.ts';
import { caller } from '../support/http.ts';
import { startPortal } from '../support/portal.ts';
import { facetedSql } from './faceted-sql.ts';
import { rssMb, untilQuiet } from './process-usage.ts';
import { seedEntries } from './seed-entries.ts';
import { percentile, timed } from './timed.ts';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 10_000);
const requests = Number(process.env['BENCH_REQUESTS'] ?? 200);

/**
 * `npm run bench:finder`: a situation with five answers among many entries. The whole page through the built server, the finder
 * alone, and a plain faceted question to the same rows of the same database, which ranks but gives no reasons. JSON on stdout.
 */
async function bench(): Promise<void> {
  say('building and starting');
  buildOnce();
  const portal = await startPortal({ LOG_LEVEL: 'warn' });
  try {
    say(`making ${entries} entries`);
    await seedEntries(portal.databaseUrl, entries);
    const { db } = connectSqlite(sqlitePath(portal.databaseUrl));
    const asked = Array.from({ length: requests }, (_, n) => situation(n));
    say('waiting for the search index to be made');
    await untilQuiet(portal.pid);
    say('the page');
    const visitor = caller(portal.base);
    const acts = asked.map(
      (one) => async () => (await visitor.get(situationAddress(one, resultPath))).status === 200,
    );
    await timed(portal.pid, [acts.splice(0, 10)]);
    const page = await timed(portal.pid, [acts]);
    say('the finder and the peer');
    const finder = await measured(
      (one) => suggestFor({ db, clock: systemClock }, anonymous, one, shownAtOnce),
      asked,
    );
    const peer = await measured((one) => facetedSql(db, one, 3 * shownAtOnce), asked);
    const result = {
      entries: await countEntries(db),
      node: process.version,
      serverRssMb: rssMb(portal.pid),
      page,
      finder,
      peer: { name: 'plain faceted SQL on the same SQLite rows, no reasons', ...peer },
      goal: { cpuMsPerRequest: 30, isMet: page.cpuMsPerRequest <= 30 },
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    await db.destroy();
  } finally {
    await portal.stop();
  }
}

/** Five answers, another situation each time, so that nothing kept of a page helps. */
function situation(n: number): Situation {
  const at = <T>(values: readonly T[], step: number) => [values[(n * step) % values.length] as T];
  return {
    ...nothingSaid,
    years: at(choices.years, 1),
    patterns: at(choices.patterns, 3),
    hindrances: at(choices.hindrances, 7),
    professions: [...at(choices.professions, 5), ...at(choices.professions, 11)],
    steps: { done: at(choices.steps, 1), isRestKnown: true },
    municipality: n % 2 === 0 ? '9905' : '0380',
  };
}

async function measured(act: (one: Situation) => Promise<unknown>, asked: readonly Situation[]) {
  const began = performance.now();
  for (const one of asked.slice(0, 10)) await act(one);
  const warmUpMs = Math.round(performance.now() - began);
  const latencies: number[] = [];
  const before = process.cpuUsage();
  for (const one of asked) {
    const start = performance.now();
    await act(one);
    latencies.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    warmUpMs,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    cpuMsPerRequest: Number(((user + system) / 1000 / asked.length).toFixed(2)),
  };
}

async function countEntries(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('entry_card')
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

function say(text: string): void {
  process.stderr.write(`${text} …\n`);
}

await bench();
