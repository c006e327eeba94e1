import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type DoubtedEntry, findEntryToAsk, listDoubtedEntries } from './doubt-queries.ts';
import { askIfStillTrue } from './still-true/link-service.ts';

export type NetworkFreshness = { network: Network; entries: readonly DoubtedEntry[] };

/** What of the network's organisations cannot be relied on today, the longest in doubt first: for its coordinators. */
export async function openNetworkFreshness(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<NetworkFreshness> {
  requireSelf(actor);
  const network = (await directory.networks(app.db)).find((one) => one.slug === slug);
  if (!network) throw new DomainError('not-found');
  requirePermission(actor, 'network.edit', { networkIds: [network.id] });
  const scope = { organisationIds: [], networkIds: [network.id], isEverywhere: false };
  return {
    network,
    entries: await listDoubtedEntries(app.db, scope, swedishDay(app.clock.now())),
  };
}

/** Mails those who answer for one of the texts, with a link to answer by. */
export async function askAboutEntry(
  app: Pick<App, 'db' | 'clock' | 'config' | 'mailer' | 'limits'>,
  actor: Actor,
  slug: string,
  { entry: entryId }: { entry: string },
): Promise<void> {
  const { entries } = await openNetworkFreshness(app, actor, slug);
  if (!entries.some(({ id }) => id === entryId)) throw new DomainError('not-found');
  app.limits.take('invite', requireSelf(actor));
  const entry = await findEntryToAsk(app.db, entryId);
  if (entry) await askIfStillTrue(app, [entry]);
}
