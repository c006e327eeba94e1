import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Load } from './cannon.ts';
import type { Shots } from './cannon-pages.ts';
import { cpuMs } from './process-usage.ts';
import { percentile } from './timed.ts';

type Each = { base: string; pid: number; paths: readonly string[]; cookie?: string | undefined };

/** Each page once, from a second process, ten at a time. */
export async function loadEach({ base, pid, paths, cookie }: Each): Promise<Load> {
  const child = fork(new URL('cannon-pages.ts', import.meta.url));
  const [before, began] = [cpuMs(pid), performance.now()];
  child.send({ base, paths, connections: 10, ...(cookie && { cookie }) });
  const [{ latenciesMs, failed }] = (await once(child, 'message')) as [Shots];
  const [used, took] = [cpuMs(pid) - before, performance.now() - began];
  child.disconnect();
  return {
    requestsPerSecond: Math.round((paths.length / took) * 1000),
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    cpuMsPerRequest: Number((used / paths.length).toFixed(3)),
    failed,
  };
}

/** How many requests the server answers with a second of processor time. */
export const perCpuSecond = ({ cpuMsPerRequest }: Load) => Math.round(1000 / cpuMsPerRequest);
