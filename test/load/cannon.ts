import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { cpuMs } from './process-usage.ts';

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js');

export type Load = {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerRequest: number;
  failed: number;
};
type Shot = {
  url: string;
  pid: number;
  cookie?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  seconds: number;
  connections?: number;
};

/** Loads the address from a second process and says what it cost the server; only for servers on this machine. */
export async function load({
  url,
  pid,
  cookie,
  headers: more = {},
  seconds,
  connections = 10,
}: Shot): Promise<Load> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error(`${url} is not on this machine.`);
  const sent = { 'accept-encoding': 'gzip', ...(cookie && { cookie }), ...more };
  const headers = Object.entries(sent).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const counts = ['-c', String(connections), '-d', String(seconds)];
  const before = cpuMs(pid);
  const { stdout } = await run(process.execPath, [autocannon, '--json', ...counts, ...headers, url]);
  const used = cpuMs(pid) - before;
  const { requests, latency, non2xx, errors, statusCodeStats } = JSON.parse(stdout);
  const unchanged = statusCodeStats['304']?.count ?? 0;
  return {
    requestsPerSecond: Math.round(requests.average),
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    cpuMsPerRequest: Number((used / requests.total).toFixed(3)),
    failed: non2xx - unchanged + errors,
  };
}
