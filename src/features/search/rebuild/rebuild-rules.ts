import type { Rebuild } from './rebuild.ts';

type Noted = {
  total: number | null;
  updated_at: string;
  ended_at: string | null;
  has_failed: 0 | 1;
};

/** Whoever is at work tells so every second; after this long without a word, the process has ended. */
const silentMinutes = 5;

/** How it goes with a rebuild: a silent one was interrupted. */
export function rebuildState(
  { total, updated_at, ended_at, has_failed }: Noted,
  now: Date,
): Rebuild['state'] {
  if (ended_at !== null) return has_failed === 1 ? 'failed' : 'done';
  if (now.getTime() - Date.parse(updated_at) > silentMinutes * 60_000) return 'interrupted';
  return total === null ? 'waiting' : 'running';
}

export const isUnderWay = ({ state }: Pick<Rebuild, 'state'>) => state === 'waiting' || state === 'running';
