import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { HealthCheck, JobHandler } from '#src/platform/registries.ts';
import { isScannerUp, scanContent } from '#src/platform/scanner/virus-scanner.ts';
import type { MaterialVersion } from './material-version.ts';
import { countVersionsIn, listVersionsIn, updateScanned } from './version-queries.ts';

/** Asks the scanner again about files that came while it was down. Without a scanner set, nothing holds them any more. */
export const scanJob: JobHandler = {
  kind: 'materials.scan',
  everyMinutes: 5,
  async run(app) {
    for (const version of await listVersionsIn(app.db, 'quarantined')) {
      const verdict = await verdictOn(app, version);
      if (verdict === 'unreachable') return;
      await settle(app, version, verdict);
    }
  },
};

async function verdictOn({ config, files }: App, { sha256 }: MaterialVersion) {
  return config.clamdSocket === null ? 'clean' : scanContent(config.clamdSocket, files.open(sha256));
}

async function settle(app: App, version: MaterialVersion, verdict: 'clean' | 'infected'): Promise<void> {
  const at = app.clock.now().toISOString();
  const state = verdict === 'clean' ? 'clean' : 'refused';
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateScanned(trx, version.id, state, at))) return;
    const object = { type: 'entry', id: version.entryId } as const;
    await app.events.append(trx, { kind: 'entry.relisted', actor: system, subject: object });
    if (state === 'clean') return;
    const data = { version: version.id };
    await app.audit.record(trx, { actor: system, action: 'material.infected', object, data });
  });
}

/** Says plainly when no scanner is set; one that is set but silent holds every new file back. */
export const scannerHealth: HealthCheck = {
  name: 'scanner',
  async check({ db, config }) {
    const quarantined = await countVersionsIn(db, 'quarantined');
    const stopped = await countVersionsIn(db, 'refused');
    const counts = { quarantined, stopped };
    if (config.clamdSocket === null)
      return { ok: quarantined === 0, detail: { noScanner: 'CLAMD_SOCKET', ...counts } };
    const isUp = await isScannerUp(config.clamdSocket);
    return { ok: isUp && quarantined === 0, detail: counts };
  },
};
