import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The processor time that the process has used so far, user and system, in milliseconds. */
export function cpuMs(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '';
  const [utime = 0, stime = 0] = afterName.split(' ').slice(11, 13).map(Number);
  return ((utime + stime) / ticksPerSecond) * 1000;
}

/** The memory that the process holds now, in megabytes. */
export function rssMb(pid: number): number {
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(?<kb>\d+)/m)?.groups?.kb;
  return Math.round(Number(kilobytes) / 1024);
}

/** Until the server does next to nothing of its own for three seconds: what follows a write is not part of a page. */
export async function untilQuiet(pid: number): Promise<void> {
  let before: number;
  do {
    before = cpuMs(pid);
    await wait(3000);
  } while (cpuMs(pid) - before > 60);
}
