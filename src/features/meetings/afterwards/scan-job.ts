import type { JobHandler } from '#src/platform/registries.ts';
import { scanContent } from '#src/platform/scanner/virus-scanner.ts';
import { listQuarantined, updateScanned } from './material-queries.ts';

/** Asks the scanner again about files that came while it was down. Without a scanner set, nothing holds them any more. */
export const scanMeetingFilesJob: JobHandler = {
  kind: 'meetings.scan-files',
  everyMinutes: 5,
  async run({ db, config, files }) {
    for (const { id, sha256 } of await listQuarantined(db)) {
      const { clamdSocket } = config;
      const verdict = clamdSocket === null ? 'clean' : await scanContent(clamdSocket, files.open(sha256));
      if (verdict === 'unreachable') return;
      await updateScanned(db, id, verdict === 'clean' ? 'clean' : 'refused');
    }
  },
};
