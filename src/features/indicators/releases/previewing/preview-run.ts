import type { NewJob } from '#src/platform/jobs/jobs.ts';
import type { Instead } from '../gate/gather-service.ts';

export const previewKind = 'figures.preview';

/** Works out an organisation's preview as soon as somebody is free to. */
export function previewRun(place: { roundId: string }, instead: Instead, runAt: Date): NewJob {
  const { organisationId, submissionId } = instead;
  return {
    kind: previewKind,
    runAt,
    payload: { roundId: place.roundId, organisationId, submissionId },
    dedupeKey: `${previewKind}:${place.roundId}:${organisationId}:${runAt.toISOString()}`,
  };
}
