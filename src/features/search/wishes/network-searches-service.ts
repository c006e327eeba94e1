import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { TaskSource } from '#src/platform/registries.ts';
import { type IndexState, readIndexState } from '../sync/index-state.ts';
import { type CountedWords, countedMonths, listSearches } from '../usage/usage-service.ts';
import type { Wish } from './wish.ts';
import { countOpenWishes, listWishes, updateWishHandled } from './wish-queries.ts';
import { openWishWords } from './wish-task-text.ts';

/** What a network's coordinators see of how people search. */
export type NetworkSearches = {
  network: Network;
  wishes: readonly Wish[];
  /** `2026-11`. */
  month: string;
  months: readonly string[];
  frequent: readonly CountedWords[];
  withoutHit: readonly CountedWords[];
  index: IndexState;
};

const mostWishes = 200;
const mostWords = 50;

/** The wishes sent to the network, and what many search for in the whole portal: for its coordinators. */
export async function openNetworkSearches(
  app: App,
  actor: Actor,
  { slug, month: asked }: { slug: string; month?: string | null },
): Promise<NetworkSearches> {
  const network = await getOwnNetwork(app.db, actor, slug);
  const months = countedMonths(app);
  const month = months.find((one) => one === asked) ?? months[0] ?? '';
  const searches = listSearches(app, month);
  return {
    network,
    month,
    months,
    wishes: await listWishes(app.db, network.id, mostWishes),
    frequent: searches.slice(0, mostWords),
    withoutHit: searches
      .filter(({ withoutHit }) => withoutHit > 0)
      .sort((a, b) => b.withoutHit - a.withoutHit)
      .slice(0, mostWords),
    index: await readIndexState(app),
  };
}

/** Marks a wish as handled, or takes that back. */
export async function handleWish(
  app: Pick<App, 'db' | 'clock' | 'limits'>,
  actor: Actor,
  { slug, wish: wishId, isHandled }: { slug: string; wish: string; isHandled: boolean },
): Promise<void> {
  const network = await getOwnNetwork(app.db, actor, slug);
  app.limits.take('write', requireSelf(actor));
  const mark = isHandled ? { at: isoAt(app.clock), by: actorId(actor) } : { at: null, by: null };
  await updateWishHandled(app.db, { wishId, networkId: network.id, ...mark });
}

async function getOwnNetwork(db: Db, actor: Actor, slug: string): Promise<Network> {
  requireSelf(actor);
  const network = (await directory.networks(db)).find((one) => one.slug === slug);
  if (!network) throw new DomainError('not-found');
  requirePermission(actor, 'search.follow', { networkIds: [network.id] });
  return network;
}

/** Searches that people sent and nobody has handled, one row a network. */
export const wishTasks: TaskSource = {
  name: 'search-wishes',
  async list({ db }, actor) {
    const networks = (await directory.networks(db)).filter(({ id }) =>
      isPermitted(actor, 'search.follow', { networkIds: [id] }),
    );
    const open = await countOpenWishes(
      db,
      networks.map(({ id }) => id),
    );
    return open.flatMap(({ networkId, count, since }) => {
      const network = networks.find(({ id }) => id === networkId);
      if (!network) return [];
      const path = `/natverk/${network.slug}/sokningar`;
      return [{ since, isUrgent: false, path, words: (lang) => openWishWords(lang, { network, count }) }];
    });
  },
};
