import type { FeatureRegistration } from '#src/platform/registries.ts';
import { scanJob, scannerHealth } from './files/scan-job.ts';
import { sweepJob } from './files/sweep-job.ts';
import { materialTasks } from './material-tasks.ts';
import { deleteRemovalsBefore } from './removal-queries.ts';

const because = 'Part of an entry: its addresses go on working; what no text names is swept away.';

/** What materials hand to the registries. */
export const materialsRegistration: FeatureRegistration = {
  jobs: [scanJob, sweepJob],
  tasks: [materialTasks],
  healthChecks: [scannerHealth],
  retention: [
    { table: 'material_lineage', keep: 'permanent', because },
    { table: 'material_version', keep: 'permanent', because },
    {
      table: 'material_removal',
      keep: { days: 2 },
      column: 'removed_at',
      sweep: ({ db }, before) => deleteRemovalsBefore(db, before),
    },
  ],
  personalData: [
    {
      table: 'material_version',
      column: 'uploaded_by',
      purpose: 'Keeps the one who uploaded a file from approving it alone.',
      basis: 'public-task',
    },
    {
      table: 'material_version',
      column: 'approved_by',
      purpose: 'Tells the organisation who looked at a file that no machine could read.',
      basis: 'public-task',
    },
  ],
};
