import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Consumer } from '#src/platform/registries.ts';
import { getHead } from '../entry/entry-queries.ts';
import { findPublished } from '../storage/revision-queries.ts';
import { listCardIds, listCardIdsNaming, replaceCard } from './entry-card-queries.ts';

/** Writes anew what lists read of the entry, in the open transaction. */
export async function refreshCard(trx: Db, entryId: string): Promise<void> {
  const published = await findPublished(trx, await getHead(trx, entryId));
  if (published) await replaceCard(trx, published);
}

/** Cards say what the organisation is called, whom it serves and its networks: they follow when it changes. */
export const cardConsumer: Consumer = {
  name: 'library-cards',
  kinds: ['organisation.changed'],
  async handle(app, { subjectId }) {
    await relist(app, app.db, await listCardIdsNaming(app.db, subjectId));
  },
};

const atOnce = 50;

/** Writes every card anew, some in each transaction; `onProgress` counts the done. Returns how many there are. */
export async function rebuildCards(
  app: Pick<App, 'db' | 'events'>,
  onProgress: (done: number, all: number) => void,
): Promise<number> {
  const ids = await listCardIds(app.db);
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    await app.db.transaction().execute((trx) => relist(app, trx, some));
    onProgress(from + some.length, ids.length);
  }
  return ids.length;
}

/** Writes cards anew in the open transaction, and says so to what keeps pages. */
export async function relist(app: Pick<App, 'events'>, trx: Db, entryIds: readonly string[]): Promise<void> {
  for (const id of entryIds) {
    await refreshCard(trx, id);
    await app.events.append(trx, { kind: 'entry.relisted', actor: system, subject: { type: 'entry', id } });
  }
}
