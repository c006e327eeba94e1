import type { NewJob } from '#src/platform/jobs/jobs.ts';

export const judgeKind = 'figures.judge';

/** Works out a round's release as soon as somebody is free to. */
export function runJob(roundId: string, fingerprint: string, runAt: Date): NewJob {
  return {
    kind: judgeKind,
    runAt,
    payload: { roundId },
    dedupeKey: `${judgeKind}:${roundId}:${fingerprint}`,
  };
}
