import { setTimeout as wait } from 'node:timers/promises';
import { buildOnce } from '../support/build.ts';
import { caller } from '../support/http.ts';
import { type Portal, startPortal } from '../support/portal.ts';
import { loadBare } from './bare.ts';
import { type Load, load } from './cannon.ts';
import { rssMb } from './process-usage.ts';
import { seedEntries } from './seed-entries.ts';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 10_000);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 10);

type Measured = Load & { page: string; visitor: string; bare: Load; shareOfBare: number };

/** `npm run bench:pages`: the built server with many entries, beside a bare node:http server in the same run; JSON on stdout. */
async function bench(): Promise<void> {
  say('building and starting');
  buildOnce();
  const portal = await startPortal({ LOG_LEVEL: 'warn' });
  try {
    say(`making ${entries} entries`);
    const slug = await seedEntries(portal.databaseUrl, entries);
    const pages = { start: '/', list: '/bibliotek?inriktning=remedial', entry: `/bibliotek/${slug}` };
    const idleMb = rssMb(portal.pid);
    const visitors = { anonymous: undefined, 'signed in': await signedInCookie(portal) };
    const measured: Measured[] = [];
    for (const [visitor, cookie] of Object.entries(visitors)) {
      for (const [page, path] of Object.entries(pages)) {
        say(`${page}, ${visitor}`);
        measured.push({ page, visitor, ...(await measure(portal, path, cookie)) });
      }
    }
    const rss = { idleMb, loadedMb: rssMb(portal.pid) };
    process.stdout.write(`${JSON.stringify({ entries, node: process.version, rss, measured }, null, 2)}\n`);
  } finally {
    await portal.stop();
  }
}

/** Warms the page up, then measures it and the bare server one after the other, so that they never share the processor. */
async function measure(portal: Portal, path: string, cookie: string | undefined) {
  const url = portal.base + path;
  await load({ url, pid: portal.pid, cookie, seconds: 2 });
  const own = await load({ url, pid: portal.pid, cookie, seconds });
  await wait(500);
  const bare = await loadBare(url, cookie, seconds);
  return { ...own, bare, shareOfBare: Number((bare.cpuMsPerRequest / own.cpuMsPerRequest).toFixed(2)) };
}

async function signedInCookie({ base, demoAccounts }: Portal): Promise<string> {
  const editor = demoAccounts.find(({ role }) => role === 'editor');
  if (!editor) throw new Error('The demo network has no editor.');
  const visitor = caller(base);
  const form = { e_mail: editor.email, password: editor.password };
  const { headers } = await visitor.post('/logga-in/losenord', form);
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
}

function say(text: string): void {
  process.stderr.write(`${text} …\n`);
}

await bench();
