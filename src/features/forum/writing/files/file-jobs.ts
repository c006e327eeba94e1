import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { scanContent } from '#src/platform/scanner/virus-scanner.ts';
import { removeFile } from './attach-service.ts';
import type { PostFile } from './post-file.ts';
import { findThreadIdOfFile, listLooseFiles, listQuarantined, updateScanned } from './post-file-queries.ts';

const day = 24 * 3600;

/** Asks the scanner again about files that came while it was down. Without a scanner set, nothing holds them any more. */
export const scanPostFilesJob: JobHandler = {
  kind: 'forum.scan-files',
  everyMinutes: 5,
  async run(app) {
    for (const file of await listQuarantined(app.db)) {
      const verdict = await verdictOn(app, file);
      if (verdict === 'unreachable') return;
      await settle(app, file, verdict === 'clean' ? 'clean' : 'refused');
    }
  },
};

async function verdictOn({ config, files }: App, { sha256 }: PostFile) {
  return config.clamdSocket === null ? 'clean' : scanContent(config.clamdSocket, files.open(sha256));
}

async function settle(app: App, { id }: PostFile, state: 'clean' | 'refused'): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateScanned(trx, id, { state, at: isoAt(app.clock) }))) return;
    if (state === 'clean') return sayCleared(app, trx, id);
    const object = { type: 'file', id } as const;
    await app.audit.record(trx, { actor: system, action: 'post-file.infected', object });
  });
}

/** What stands in the file can be found with its thread from now on. */
async function sayCleared(app: App, trx: Db, fileId: string): Promise<void> {
  const id = await findThreadIdOfFile(trx, fileId);
  if (id === undefined) return;
  await app.events.append(trx, { kind: 'file.cleared', actor: system, subject: { type: 'thread', id } });
}

/** Takes away files of drafts that were thrown away. */
export const sweepPostFilesJob: JobHandler = {
  kind: 'forum.sweep-files',
  everyMinutes: 24 * 60,
  async run(app) {
    for (const id of await listLooseFiles(app.db, isoAt(app.clock, -day))) await removeFile(app, id);
  },
};
