import { setTimeout as wait } from 'node:timers/promises';
import type { Load } from './cannon.ts';
import { cpuMs } from './process-usage.ts';

/**
 * Runs the loops side by side and says how long each act took and what it cost the server; an act that throws or answers
 * false has failed. With a pause after each act, the loops begin spread over one such pause.
 */
export async function timed(pid: number, loops: readonly (readonly Act[])[], pauseMs = 0): Promise<Load> {
  const latencies: number[] = [];
  let failed = 0;
  const [before, began] = [cpuMs(pid), performance.now()];
  await Promise.all(
    loops.map(async (acts, place) => {
      if (pauseMs) await wait((pauseMs * place) / loops.length);
      for (const act of acts) {
        const start = performance.now();
        const isDone = await act().catch(() => false);
        latencies.push(performance.now() - start);
        if (!isDone) failed += 1;
        if (pauseMs) await wait(pauseMs);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return {
    requestsPerSecond: Math.round(latencies.length / seconds),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    cpuMsPerRequest: Number(((cpuMs(pid) - before) / latencies.length).toFixed(3)),
    failed,
  };
}

export type Act = () => Promise<boolean>;

/** The value that so large a share of the values does not exceed, in tenths. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return Number((sorted[Math.max(0, at)] ?? 0).toFixed(1));
}
