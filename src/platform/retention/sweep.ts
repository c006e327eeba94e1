import type { App } from '../app.ts';
import { isoAt } from '../clock.ts';

const daySeconds = 24 * 3600;

/** Takes away what each table keeps no longer; returns how many rows went, by table. */
export async function sweepRetention(app: App): Promise<Record<string, number>> {
  const swept: Record<string, number> = {};
  for (const row of app.registries.retention) {
    if (row.keep === 'permanent') continue;
    swept[row.table] = await row.sweep(app, isoAt(app.clock, -row.keep.days * daySeconds));
  }
  app.logger.info({ swept }, 'retention swept');
  return swept;
}
