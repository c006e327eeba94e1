import { network as demoNetwork } from '#db/seeds/bergslagsbygden.ts';
import { issueSetupToken } from '#src/features/accounts/setup/setup-service.ts';
import { loadIndicators } from '#src/features/indicators/definitions/load-indicators.ts';
import { prepareLibrary } from '#src/features/library/prepare-library.ts';
import { loadBackgrounds } from '#src/features/network/municipalities/background/load-backgrounds.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { listNetworks } from '#src/features/network/networks/network-queries.ts';
import { loadStandardQuestions } from '#src/features/network/situation/questions/standard-questions.ts';
import type { App } from '#src/platform/app.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { seedLibrary } from './demo/seed-library.ts';
import { say } from './output.ts';

/** Makes a new portal ready and returns what its owner must know: the demo accounts, or the token that sets it up. */
export async function welcome(app: App): Promise<string[]> {
  await prepareLibrary(app);
  await loadStandardQuestions(app);
  await loadBackgrounds(app);
  await loadIndicators(app);
  const networks = await listNetworks(app.db);
  const isNew = networks.length === 0;
  if (app.config.isDemo && (isNew || networks.some(({ slug }) => slug === demoNetwork.slug))) {
    return seedDemo(app, say, seedLibrary);
  }
  if (isNew) await loadReferenceData(app);
  const token = await issueSetupToken(app);
  return token
    ? [`setup: nobody runs this portal yet. Within 30 minutes, open /installera and give the token ${token}`]
    : [];
}
