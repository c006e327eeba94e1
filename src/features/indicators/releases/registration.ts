import type { FeatureRegistration } from '#src/platform/registries.ts';
import { correctedFiguresNews } from './correction-news-text.ts';
import { ledgerHealth } from './ledger/ledger-health.ts';
import { previewJob } from './previewing/preview-job.ts';
import { judgeJob } from './running/judge-job.ts';
import { rawDeletionJob } from './running/raw-deletion-job.ts';

/** What the release of figures hands to the registries. */
export const releasesRegistration: FeatureRegistration = {
  newsSources: [correctedFiguresNews],
  jobs: [judgeJob, previewJob, rawDeletionJob],
  healthChecks: [ledgerHealth],
  retention: [
    {
      table: 'release',
      keep: 'permanent',
      because:
        'What was said of figures decides what may ever be said beside it; differences, never a value.',
    },
    { table: 'release_run', keep: 'permanent', because: 'One a round at most; goes when it is confirmed.' },
    {
      table: 'figure_preview',
      keep: 'permanent',
      because: 'One for each organisation of a round at most; states and never a figure.',
    },
    { table: 'released_set', keep: 'permanent', because: 'Figures that everybody may see.' },
    { table: 'released_value', keep: 'permanent', because: 'Goes with its set.' },
  ],
};
