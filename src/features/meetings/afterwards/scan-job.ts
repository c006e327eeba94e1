import { system } from '#src/platform/access/actor.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { scanContent } from '#src/platform/scanner/virus-scanner.ts';
import { listQuarantined, updateScanned } from './material-queries.ts';

/** Asks the scanner again about files that came while it was down. Without a scanner set, nothing holds them any more. */
export const scanMeetingFilesJob: JobHandler = {
  kind: 'meetings.scan-files',
  everyMinutes: 5,
  async run(app) {
    const { clamdSocket } = app.config;
    for (const { id, sha256, meetingId } of await listQuarantined(app.db)) {
      const verdict = clamdSocket === null ? 'clean' : await scanContent(clamdSocket, app.files.open(sha256));
      if (verdict === 'unreachable') return;
      await app.db.transaction().execute(async (trx) => {
        await updateScanned(trx, id, verdict === 'clean' ? 'clean' : 'refused');
        const subject = { type: 'meeting', id: meetingId } as const;
        if (verdict === 'clean')
          await app.events.append(trx, { kind: 'file.cleared', actor: system, subject });
      });
    }
  },
};
