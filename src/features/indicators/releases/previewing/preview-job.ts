import type { App } from '#src/platform/app.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { getRound } from '../../rounds/round-queries.ts';
import type { Judgement } from '../gate/gate.ts';
import { gatherRound, type Instead } from '../gate/gather-service.ts';
import type { GateInput } from '../gate/handed.ts';
import { judgeInThread } from '../running/judge-in-thread.ts';
import { type Seen, seenName } from './figure-preview.ts';
import { findPreview, updatePreviewed, updatePreviewSteps } from './preview-queries.ts';
import { previewKind } from './preview-run.ts';

export const previewJob: JobHandler = {
  kind: previewKind,
  run: (app, { roundId, organisationId, submissionId }, ending) => {
    const instead = { organisationId: String(organisationId), submissionId: String(submissionId) };
    return previewFigures(app, String(roundId), instead, ending);
  },
};

/** Judges the round as if the submission were approved and released now; what comes of it shows nothing to anybody else. */
export async function previewFigures(
  app: Pick<App, 'db' | 'logger'>,
  roundId: string,
  instead: Instead,
  ending?: AbortSignal,
): Promise<void> {
  const { organisationId } = instead;
  const preview = await findPreview(app.db, { roundId, organisationId });
  if (preview?.state !== 'running') return;
  const { input, fingerprint } = await gatherRound(app.db, await getRound(app.db, roundId), instead);
  const failed = { ok: false, reason: 'failed' } as const;
  if (fingerprint !== preview.fingerprint) return updatePreviewed(app.db, preview, failed);
  try {
    const onStep = (done: number, of: number) => updatePreviewSteps(app.db, preview, done, of);
    const judged = await judgeInThread(input, onStep, ending);
    const seen = judged.ok ? { ok: true as const, seen: seenOf(judged, input, organisationId) } : judged;
    await updatePreviewed(app.db, preview, seen);
  } catch (error) {
    if (ending?.aborted) throw error;
    app.logger.error({ err: error, roundId }, 'figures could not be previewed');
    await updatePreviewed(app.db, preview, failed);
  }
}

function seenOf(
  { said }: Extract<Judgement, { ok: true }>,
  { handed }: GateInput,
  organisationId: string,
): Seen {
  const values = said.flatMap(({ view, figure: { handed: by, indicator, stadium, gender } }) =>
    view !== 'region' && by.organisationId === organisationId
      ? [seenName(view, { indicatorId: indicator.id, stadium, gender })]
      : [],
  );
  return { organisations: handed.filter(({ isCurrent }) => isCurrent).length, values };
}
