import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildOnce } from '../support/build.ts';
import { caller } from '../support/http.ts';
import { type Portal, startPortal } from '../support/portal.ts';
import type { Load } from './cannon.ts';
import { measureExtraction } from './extraction.ts';
import { rssMb } from './process-usage.ts';
import { seedEntries } from './seed-entries.ts';
import { type Act, timed } from './timed.ts';
import { makeWriters, type Writer } from './writers.ts';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 2_000);
const writers = Number(process.env['BENCH_WRITERS'] ?? 20);
const saves = Number(process.env['BENCH_SAVES'] ?? 40);
const list = '/bibliotek?inriktning=remedial';

/** `npm run bench:library`: many write at once while others read; beside it a bare server that keeps each save as a row. JSON on stdout. */
async function bench(): Promise<void> {
  say('building and starting');
  buildOnce();
  const portal = await startPortal({ LOG_LEVEL: 'warn' });
  try {
    say(`making ${entries} entries and ${writers} writers`);
    await seedEntries(portal.databaseUrl, entries);
    const people = await makeWriters(portal, writers);
    const idleMb = rssMb(portal.pid);
    say(`${writers} writers save ${saves} times each while others read the list`);
    const { save, read } = await saveAndRead(portal, people);
    say('the same saves on a bare server');
    const bare = await saveBare(portal, people.length);
    say('everybody publishes');
    const publish = await timed(portal.pid, people.map(publishing));
    const rss = { idleMb, loadedMb: rssMb(portal.pid) };
    say('a hundred documents');
    const extraction = await measureExtraction(100);
    const measured = [
      {
        act: 'save',
        ...save,
        bare,
        shareOfBare: Number((bare.cpuMsPerRequest / save.cpuMsPerRequest).toFixed(3)),
      },
      { act: 'publish', ...publish },
      { act: 'list while others save', ...read, cpuMsPerRequest: undefined },
    ];
    const result = { entries, writers, node: process.version, rss, measured, extraction };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await portal.stop();
  }
}

/** Every writer saves a step of the editor as its script does; meanwhile one visitor after the other reads the list. */
async function saveAndRead(portal: Portal, people: readonly Writer[]): Promise<{ save: Load; read: Load }> {
  const loops = await Promise.all(people.map(saving));
  const visitor = caller(portal.base);
  let isOver = false;
  const reading: Act[] = [];
  const readAgain: Act = async () => {
    if (!isOver) reading.push(readAgain);
    return (await visitor.get(list)).status === 200;
  };
  reading.push(readAgain);
  const reads = timed(portal.pid, [reading]);
  const save = await timed(portal.pid, loops);
  isOver = true;
  return { save, read: await reads };
}

async function saving({ visitor, slug }: Writer): Promise<Act[]> {
  const path = `/bibliotek/${slug}/redigera/om-beskrivningen`;
  const page = (await visitor.get(path)).body;
  let kept = hiddenFields(page);
  return Array.from({ length: saves }, (_, n) => async () => {
    const answer = await visitor.post(`${path}/autospara`, { ...kept, ...typed(n) });
    if (answer.status !== 200) return false;
    const { version, seen, formKey } = JSON.parse(answer.body);
    kept = { version, seen, formKey };
    return true;
  });
}

const paragraph =
  'Vi träffar eleven där eleven är och håller ihop planen mellan skolan, hemmet och socialtjänsten. Exempeldata. ';

function typed(n: number): Record<string, string | readonly string[]> {
  return {
    kind: 'team-or-service',
    title: 'Närvaroteam som mäts',
    summary: 'Två personer på halvtid stöttar skolorna när en elev har börjat vara borta. Exempeldata.',
    use: 'service',
    tiers: ['remedial'],
    description: `${paragraph.repeat(20)} ${n}`,
  };
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const fields = inputs.map((input) => [
    input.match(/name="([^"]*)"/)?.[1],
    input.match(/value="([^"]*)"/)?.[1],
  ]);
  return Object.fromEntries(fields.filter(([name]) => /^(version|seen|formKey)$/.test(name ?? '')));
}

function publishing({ visitor, slug }: Writer): Act[] {
  return [async () => (await visitor.post(`/bibliotek/${slug}/publicera`, {})).status === 303];
}

async function saveBare(portal: Portal, people: number): Promise<Load> {
  const child = fork(new URL('bare-writer.ts', import.meta.url));
  child.send(join(portal.dataDir, 'bare.sqlite'));
  const [port] = await once(child, 'message');
  try {
    const loops = Array.from({ length: people }, () => {
      const visitor = caller(`http://127.0.0.1:${port}`);
      return Array.from(
        { length: saves },
        (_, n) => async () => (await visitor.post('/', typed(n))).status === 200,
      );
    });
    return await timed(child.pid ?? 0, loops);
  } finally {
    child.kill();
  }
}

function say(text: string): void {
  process.stderr.write(`${text} …\n`);
}

await bench();
