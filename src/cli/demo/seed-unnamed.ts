import { coordinator } from '#db/seeds/threads/thread-seed.ts';
import type { UnnamedSeed } from '#db/seeds/threads/unnamed.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { askUnnamed, openAsking } from '#src/features/forum/requests/asking-service.ts';
import { putQuestion } from '#src/features/forum/requests/handling-service.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt } from './demo-stage.ts';

/** Asks without the municipality's name, and puts the question when its day has come; either once. */
export async function seedUnnamed(app: App, { id: network }: Category, seed: UnnamedSeed): Promise<void> {
  const { by, daysAgo, title, body, putDaysAgo } = seed;
  const asker = await actorWith(app, by);
  const known = (await openAsking(app, asker)).own.find((question) => question.title === title);
  const id = known?.id ?? accepted(await askUnnamed(appAt(app, daysAgo), asker, { network, title, body }));
  if (putDaysAgo === undefined || (known && known.state !== 'waiting')) return;
  accepted(await putQuestion(appAt(app, putDaysAgo), await actorWith(app, coordinator), id, { title, body }));
}
