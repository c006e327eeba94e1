import { fork } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { engines } from './search/bench-engine.ts';

const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',');
const names = process.env['BENCH_ENGINES']?.split(',') ?? Object.keys(engines);
const mostSeconds = 300;
/** As `npm start` starts the portal, which all of them would be part of; else idle room hides what is held. */
const start = {
  execArgv: ['--expose-gc', '--max-semi-space-size=8'],
  env: { ...process.env, MALLOC_ARENA_MAX: '2' },
};

/**
 * `npm run bench:search`: the portal's index beside what others use, each in a process of its own on the same generated
 * documents, and how each ranks the judged list. BENCH_SIZES and BENCH_ENGINES make it shorter. JSON on stdout.
 */
async function bench(): Promise<void> {
  const relevance = await eachEngine('relevance');
  const speed: Record<string, object> = {};
  for (const size of sizes) speed[size] = await eachEngine(size);
  const result = {
    node: process.version,
    cpus: cpus().length,
    // above the number of cores, others were at work and every time is an upper bound
    loadAtEnd: loadavg()[0],
    analyser: await run('measure-analyser.ts', []),
    relevance,
    speed,
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

async function eachEngine(size: string): Promise<Record<string, unknown>> {
  const figures: Record<string, unknown> = {};
  for (const name of names) {
    process.stderr.write(`${name}, ${size} …\n`);
    figures[name] = await run('measure-engine.ts', [name, size]);
  }
  return figures;
}

/** The figures that the script sends, `timeout` or how it failed. */
function run(script: string, args: readonly string[]): Promise<unknown> {
  const child = fork(new URL(`search/${script}`, import.meta.url), args, start);
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('timeout');
    }, mostSeconds * 1000);
    let figures: unknown;
    child.on('message', (message) => {
      figures = message;
    });
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(figures ?? `failed (${code})`);
    });
  });
}

await bench();
