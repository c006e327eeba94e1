import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root, testBuild } from '#test/support/build.ts';

/** A portal that answers: its address, its process, and what it said on stderr. */
type Started = { base: string; process: ChildProcess; words(): string };

const perConnection = new Agent({ keepAlive: true, maxSockets: 16 });

describe('the process', () => {
  let dataDir: string;
  let child: ChildProcess | undefined;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'process-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(command: string, args: string[]): Promise<Started> {
    const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, ASTRO_OUT: `./${testBuild}`, DEMO: '0' };
    const started = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    let words = '';
    started.stderr.on('data', (chunk) => {
      words += chunk;
    });
    for await (const chunk of started.stdout) {
      const base = String(chunk).match(/http:\S+/)?.[0];
      if (base) return { base, process: started, words: () => words };
    }
    throw new Error('the portal did not start');
  }

  test('R3 SIGTERM under load loses no request', async () => {
    const { base, process: portal } = await start(process.execPath, ['src/cli/portal.ts', 'start']);
    await get(`${base}/`);
    let isOpen = true;
    let answered = 0;
    const lost: unknown[] = [];
    const visitor = async () => {
      while (isOpen) {
        try {
          expect(await get(`${base}/finns-inte`)).toBe(404);
          answered += 1;
        } catch (error) {
          if (!(error instanceof NotTakenIn)) lost.push(error);
          isOpen = false;
        }
      }
    };
    const visitors = Promise.all(Array.from({ length: 16 }, visitor));
    await expect.poll(() => answered, { timeout: 30_000 }).toBeGreaterThan(20);
    portal.kill('SIGTERM');
    const [[code]] = await Promise.all([once(portal, 'exit'), visitors]);
    expect({ code, lost }).toEqual({ code: 0, lost: [] });
  });

  test('R3 SIGTERM to npm ends the portal behind it and frees the port', async () => {
    const { base, process: npm } = await start('npm', ['start', '--silent']);
    const inFlight = await begunPost(`${base}/logga-in/kod`);
    const ended = once(npm, 'exit');
    npm.kill('SIGTERM');
    expect(await inFlight.finish('e_mail=ingen+adress')).toBe(422);
    await ended;
    await expect(get(`${base}/health`)).rejects.toThrow('ECONNREFUSED');
  });

  test('a second start installs and builds nothing', async () => {
    const first = await start('npm', ['start', '--silent']);
    first.process.kill('SIGTERM');
    await once(first.process, 'exit');
    const second = await start('npm', ['start', '--silent']);
    second.process.kill('SIGTERM');
    await once(second.process, 'exit');
    expect(second.words()).not.toMatch(/installing|building/);
  });
});

/** A form whose body is still to come, begun as far as that the portal has told us to go on. */
async function begunPost(url: string): Promise<{ finish(body: string): Promise<number> }> {
  const headers = {
    expect: '100-continue',
    origin: new URL(url).origin,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const sent = request(url, { method: 'POST', headers });
  sent.flushHeaders();
  await once(sent, 'continue');
  const finish = async (body: string) => {
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    await text(response);
    return response.statusCode ?? 0;
  };
  return { finish };
}

/** A new connection that the portal has not taken in when it stops listening: nothing was in flight. */
class NotTakenIn extends Error {}

function get(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: perConnection }, (response) => {
      text(response).then(() => resolve(response.statusCode ?? 0), reject);
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      const isNew = !sent.reusedSocket && (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET');
      reject(isNew ? new NotTakenIn(error.code, { cause: error }) : error);
    });
    sent.end();
  });
}
