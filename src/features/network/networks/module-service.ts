import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { isNetworkModule, type NetworkModule, networkModules } from './network.ts';
import { listModuleChoices } from './network-queries.ts';

/** The modules that any network of this portal uses; all of them before there is a network. */
export async function modulesInUse(app: Pick<App, 'db'>): Promise<ReadonlySet<NetworkModule>> {
  const choices = await listModuleChoices(app.db);
  if (choices.length === 0) return new Set(networkModules);
  return new Set(choices.map(({ module }) => module ?? '').filter(isNetworkModule));
}

/** Refuses with `not-found` what belongs to a module that no network uses: no links, no empty pages. */
export function requireModule(modules: ReadonlySet<NetworkModule>, module: NetworkModule): void {
  if (!modules.has(module)) throw new DomainError('not-found');
}
