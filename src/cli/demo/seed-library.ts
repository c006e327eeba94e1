import { fileURLToPath } from 'node:url';
import { faultText } from '#src/features/library/exchange/fault-text.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { readLibraryFiles } from '#src/features/library/exchange/library-files.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { FailureError } from '../failure.ts';
import { seedAdoptions } from './seed-adoptions.ts';

const folder = fileURLToPath(new URL('../../../content/library', import.meta.url));

/** Loads the starting library: the retold sources and the invented examples. */
export async function seedLibrary(app: App, say: (text: string) => void): Promise<void> {
  const report = await importLibrary(app, system, readLibraryFiles([folder]));
  if (!report.ok) throw new FailureError(report.faults.map(faultText).join('\n'));
  await seedAdoptions(app);
  say(`library: ${report.entries.length} entries`);
}
