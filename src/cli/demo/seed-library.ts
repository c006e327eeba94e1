import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultText } from '#src/features/library/exchange/fault-text.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { readLibraryFiles } from '#src/features/library/exchange/library-files.ts';
import { findEntryIds } from '#src/features/library/storage/reference-queries.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { FailureError } from '../failure.ts';
import { appAt } from './demo-stage.ts';
import { releaseFigures } from './release-figures.ts';
import { seedAdoptions } from './seed-adoptions.ts';
import { seedDrafts } from './seed-drafts.ts';
import { seedExchange } from './seed-exchange.ts';
import { seedFigures } from './seed-figures.ts';
import { seedMaterials } from './seed-materials.ts';
import { seedMeetings } from './seed-meetings.ts';
import { seedReviews } from './seed-reviews.ts';
import { seedRevisions } from './seed-revisions.ts';
import { seedSearches } from './seed-searches.ts';
import { seedSituation } from './seed-situation.ts';
import { seedComments, seedRoutines, seedStatuteMark } from './seed-talk.ts';
import { seedThreads } from './seed-threads.ts';

const folder = fileURLToPath(new URL('../../../content/library', import.meta.url));
/** Before everything that goes on in the demo network. */
const publishedDaysAgo = 30;
const releasedDaysAgo = 10;

/** Loads the starting library, the retold sources and the invented examples, and what goes on around it; may be run again. */
export async function seedLibrary(app: App, say: (text: string) => void): Promise<void> {
  // the oldest first: the audit trail is kept by its order
  await seedSituation(app);
  await importMissing(app, say);
  await seedAdoptions(appAt(app, publishedDaysAgo));
  say('demo: files, reviews and drafts …');
  await seedStatuteMark(app);
  await seedMaterials(app);
  await seedRevisions(app);
  await seedReviews(app);
  await seedComments(app);
  await seedRoutines(app);
  await seedDrafts(app);
  say('demo: the forum …');
  await seedThreads(app);
  await seedMeetings(app);
  await seedExchange(app);
  say('demo: figures, and what of them may be shown …');
  await seedFigures(app);
  await releaseFigures(appAt(app, releasedDaysAgo));
  seedSearches(app);
}

/** What is there is left alone: its owners may have written a newer text. */
async function importMissing(app: App, say: (text: string) => void): Promise<void> {
  const files = readLibraryFiles([folder]);
  const known = await findEntryIds(
    app.db,
    files.map(({ name }) => basename(name, '.md')),
  );
  const missing = files.filter(({ name }) => !known.has(basename(name, '.md')));
  const report = await importLibrary(appAt(app, publishedDaysAgo), system, missing);
  if (!report.ok) throw new FailureError(report.faults.map(faultText).join('\n'));
  say(`library: ${report.entries.length} entries`);
}
