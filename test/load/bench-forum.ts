import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { sqlitePath } from '#db/connect.ts';
import { buildOnce } from '../support/build.ts';
import { type Portal, startPortal } from '../support/portal.ts';
import { loadBare } from './bare.ts';
import { type Load, load } from './cannon.ts';
import { type Member, makeMembers } from './forum-writers.ts';
import { loadEach, perCpuSecond } from './load-each.ts';
import { rssMb, untilQuiet } from './process-usage.ts';
import { type SeededForum, seedForum } from './seed-forum.ts';
import { type Act, timed } from './timed.ts';

const scale = Number(process.env['BENCH_SCALE'] ?? 1);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const writers = 20;
const postsEach = Number(process.env['BENCH_POSTS'] ?? 15);
const postsAnAccount = 3;
const accountsEach = Math.ceil(postsEach / postsAnAccount);
/** How the twenty write: a post a second each, and without ever pausing. */
const rounds = [
  { writing: 'a post a second each', pauseMs: 1000 },
  { writing: 'without a pause', pauseMs: 0 },
] as const;
const { values: options } = parseArgs({
  options: { 'peer-url': { type: 'string' }, 'peer-pid': { type: 'string' } },
});

type Row = { page: string; visitor: string; server: string; requestsPerCpuSecond: number } & Load;

/**
 * `npm run bench:forum`: the built server with 100 000 posts, beside node:http with the same pages from the same file,
 * and beside any other server (`-- --peer-url http://127.0.0.1:4567/topic/1 --peer-pid 123`). JSON on stdout.
 */
async function bench(): Promise<void> {
  say('building and starting');
  buildOnce();
  const portal = await startPortal({ LOG_LEVEL: 'warn' });
  try {
    say('filling the forum');
    const forum = await seedForum(portal.databaseUrl, scale);
    const members = await makeMembers(portal, rounds.length * writers * accountsEach);
    say('waiting for the search index to be made');
    await untilQuiet(portal.pid);
    const idleMb = rssMb(portal.pid);
    const measured = [
      ...(await measureReading(portal, forum, members)),
      ...(await measureBare(portal, forum)),
      ...(await measurePeer()),
      ...(await measurePosting(portal, forum, members)),
    ];
    const rss = { idleMb, loadedMb: rssMb(portal.pid) };
    const { threads, posts } = forum;
    const result = { threads, posts, node: process.version, rss, measured };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await portal.stop();
  }
}

/** A thread and the category: each thread for the first time, the same again from the cache, and signed in. */
async function measureReading(
  portal: Portal,
  forum: SeededForum,
  members: readonly Member[],
): Promise<Row[]> {
  const { base, pid } = portal;
  const { full, category } = forum;
  const half = Math.ceil(full.length / 2);
  const cookie = members[0]?.cookie;
  const thread = base + (full[0] ?? '');
  const rows: Row[] = [];
  const add = (page: string, visitor: string, server: string, result: Load) =>
    rows.push({ page, visitor, server, requestsPerCpuSecond: perCpuSecond(result), ...result });
  await loadEach({ base, pid, paths: full.slice(0, 300) });
  say('threads, anonymous, each for the first time');
  add('thread', 'anonymous', 'portal, fresh', await loadEach({ base, pid, paths: full.slice(300, half) }));
  say('one thread, anonymous, again and again');
  add('thread', 'anonymous', 'portal, cached', await load({ url: thread, pid, seconds }));
  add('thread', 'anonymous', 'bare, from memory', await loadBare(thread, undefined, seconds));
  say('threads, signed in');
  add('thread', 'signed in', 'portal', await loadEach({ base, pid, paths: full.slice(half), cookie }));
  say('the category');
  add('category', 'anonymous', 'portal, cached', await load({ url: base + category, pid, seconds }));
  add('category', 'anonymous', 'bare, from memory', await loadBare(base + category, undefined, seconds));
  add('category', 'signed in', 'portal', await load({ url: base + category, pid, cookie, seconds }));
  return rows;
}

/** The same pages by node:http and better-sqlite3 alone. */
async function measureBare({ databaseUrl }: Portal, { full, category }: SeededForum): Promise<Row[]> {
  say('the same pages on a bare server');
  const child = fork(new URL('bare-forum.ts', import.meta.url));
  child.send(sqlitePath(databaseUrl));
  const [port] = await once(child, 'message');
  const base = `http://127.0.0.1:${port}`;
  const pid = child.pid ?? 0;
  try {
    const paths = full.slice(0, Math.ceil(full.length / 2));
    const thread = await loadEach({ base, pid, paths });
    const list = await load({ url: base + category, pid, seconds });
    const server = 'node:http + better-sqlite3';
    return [
      { page: 'thread', visitor: 'anonymous', server, requestsPerCpuSecond: perCpuSecond(thread), ...thread },
      { page: 'category', visitor: 'anonymous', server, requestsPerCpuSecond: perCpuSecond(list), ...list },
    ];
  } finally {
    child.kill();
  }
}

async function measurePeer(): Promise<Row[]> {
  const { 'peer-url': url, 'peer-pid': pid } = options;
  if (!url || !pid) return [];
  say(url);
  const result = await load({ url, pid: Number(pid), seconds });
  return [
    {
      page: url,
      visitor: 'anonymous',
      server: 'peer',
      requestsPerCpuSecond: perCpuSecond(result),
      ...result,
    },
  ];
}

/** Twenty people post at the same time; each account posts as often as its limit lets it. */
async function measurePosting(
  portal: Portal,
  { full }: SeededForum,
  members: readonly Member[],
): Promise<Row[]> {
  const accounts = members.values();
  const rows: Row[] = [];
  for (const { writing, pauseMs } of rounds) {
    say(`${writers} people post ${postsEach} times, ${writing}`);
    const loops = Array.from({ length: writers }, (_, writer) =>
      postsOf(accounts.take(accountsEach).toArray(), `${full[writer]}/svara/spara`, `${writing}, ${writer}`),
    );
    const result = await timed(portal.pid, loops, pauseMs);
    const page = `post, ${writing}`;
    const requestsPerCpuSecond = perCpuSecond(result);
    rows.push({ page, visitor: 'signed in', server: 'portal', requestsPerCpuSecond, ...result });
  }
  return rows;
}

function postsOf(accounts: readonly Member[], address: string, writer: string): Act[] {
  return Array.from({ length: postsEach }, (_, n) => async () => {
    const account = accounts[Math.floor(n / postsAnAccount)];
    const body = `Svar ${n} (${writer}). Vi ringer hem samma dag och skriver upp det. Exempeldata.`;
    const answer = await account?.visitor.post(address, { body, formKey: `bench-${writer}-${n}` });
    return answer?.status === 303;
  });
}

function say(text: string): void {
  process.stderr.write(`${text} …\n`);
}

await bench();
