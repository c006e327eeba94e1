import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { root, testBuild } from './build.ts';

export type DemoAccount = { role: string; email: string; password: string };
export type Portal = {
  base: string;
  pid: number;
  dataDir: string;
  databaseUrl: string;
  demoAccounts: readonly DemoAccount[];
  /** Everything that the portal wrote on stdout and stderr. */
  logFile: string;
  /** SIGTERM, then waits until the process is gone; removes its data. */
  stop(): Promise<void>;
};

/** Milliseconds: a first start loads the demo network and releases its figures. */
export const startPatience = 240_000;

/** What `npm start` tells Node about memory, so that tests and benchmarks meet the same portal. */
const startFlags = packageJson.scripts.start.match(/--[a-z-]+=\d+/g) ?? [];

/** Starts the built portal as its users do, on a free port, with data of its own. */
export async function startPortal(env: Readonly<Record<string, string>> = {}): Promise<Portal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'narvaronatet-portal-'));
  const databaseUrl = `sqlite:${join(dataDir, 'portal.sqlite')}`;
  const logFile = join(dataDir, 'portal.log');
  const child = spawn(process.execPath, [...startFlags, 'src/cli/portal.ts', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MALLOC_ARENA_MAX: '2',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      ASTRO_OUT: `./${testBuild}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = keepOutput(child, logFile);
  const base = await firstAddress(child, output);
  return {
    base,
    pid: child.pid ?? 0,
    dataDir,
    databaseUrl,
    logFile,
    demoAccounts: demoAccounts(output()),
    stop: () => stop(child, dataDir),
  };
}

function keepOutput(child: ChildProcess, logFile: string): () => string {
  const file = createWriteStream(logFile);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk;
      file.write(chunk);
    });
  }
  return () => text;
}

/** Waits for the line with the address, which comes when the portal answers. */
async function firstAddress(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = performance.now() + startPatience;
  while (performance.now() < deadline && child.exitCode === null) {
    const base = output().match(/https?:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (base && (await isReady(base))) return base;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The portal did not start:\n${output()}`);
}

async function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/ready`).then(
    (response) => response.ok,
    () => false,
  );
}

function demoAccounts(output: string): DemoAccount[] {
  return [...output.matchAll(/^demo: (?<role>\S+) (?<email>\S+@\S+) (?<password>\S+)$/gm)].map(
    ({ groups = {} }) => ({
      role: groups.role ?? '',
      email: groups.email ?? '',
      password: groups.password ?? '',
    }),
  );
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  const gone = once(child, 'exit');
  if (child.kill('SIGTERM')) await gone;
  rmSync(dataDir, { recursive: true, force: true });
}
