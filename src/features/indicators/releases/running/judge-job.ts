import type { App } from '#src/platform/app.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { getRound } from '../../rounds/round-queries.ts';
import { gatherRound } from '../gate/gather-service.ts';
import { judgeInThread } from './judge-in-thread.ts';
import { judgeKind } from './run-job.ts';
import { findRun, updateJudged, updateSteps } from './run-queries.ts';

export const judgeJob: JobHandler = {
  kind: judgeKind,
  run: (app, { roundId }, ending) => judgeRun(app, String(roundId), ending),
};

/** Works out what of a round may be shown, if that is still asked; whatever goes wrong, nothing is shown. When the portal ends it is still asked. */
export async function judgeRun(
  app: Pick<App, 'db' | 'logger'>,
  roundId: string,
  ending?: AbortSignal,
): Promise<void> {
  const run = await findRun(app.db, roundId);
  if (run?.state !== 'running') return;
  const { input, fingerprint } = await gatherRound(app.db, await getRound(app.db, roundId));
  const failed = { ok: false, reason: 'failed' } as const;
  if (fingerprint !== run.fingerprint) return updateJudged(app.db, run, failed);
  try {
    const onStep = (done: number, of: number) => updateSteps(app.db, run, done, of);
    const judged = await judgeInThread(input, onStep, ending);
    await updateJudged(app.db, run, judged);
  } catch (error) {
    if (ending?.aborted) throw error;
    app.logger.error({ err: error, roundId }, 'a release could not be worked out');
    await updateJudged(app.db, run, failed);
  }
}
