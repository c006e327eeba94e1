import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import {
  asksForSomething,
  readSearchQuery,
  type SearchQuery,
  searchAddress,
} from '../results/search-address.ts';
import { searchFacets } from '../results/search-facets-text.ts';
import type { ChangeSearchInput } from './saved-input.ts';
import {
  insertSavedSearch,
  listSavedSearches,
  updateSavedSearch,
  updateSearchRemoved,
} from './saved-queries.ts';
import { longestQuery, mostSavedSearches, type SavedSearch } from './saved-search.ts';

type Keeping = TextGate & Pick<App, 'ids' | 'limits' | 'registries'>;

const longestName = 120;

/** The person's own saved searches, by name. */
export async function openSavedSearches(app: Pick<App, 'db'>, actor: Actor): Promise<readonly SavedSearch[]> {
  return listSavedSearches(app.db, requireSelf(actor));
}

/** Saves a search under a name made of what it asks for; one that is saved already stays as it is. Returns its id. */
export async function saveSearch(
  app: Keeping,
  actor: Actor,
  { query }: { query: string },
): Promise<Outcome<string>> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const asked = readQuery(app, query);
  if (!asksForSomething(asked)) return refused({ form: { code: 'nothing-written' } });
  const blocked = await acceptText(app, actor, { form: asked.words });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const canonical = canonicalQuery(app, asked);
  if (canonical.length > longestQuery) return refused({ form: { code: 'too-long' } });
  const own = await listSavedSearches(app.db, personId);
  const known = own.find((one) => one.query === canonical);
  if (known) return done(known.id);
  if (own.length >= mostSavedSearches)
    return refused({ form: { code: 'too-many', values: { max: mostSavedSearches } } });
  const name = await nameOf(app, asked);
  const id = app.ids.next();
  await insertSavedSearch(app.db, {
    id,
    personId,
    name,
    sortKey: sortKey(name),
    query: canonical,
    at: isoAt(app.clock),
  });
  return done(id);
}

/** The query as it is read, from the first page on. */
export function readQuery({ registries }: Pick<App, 'registries'>, query: string): SearchQuery {
  return { ...readSearchQuery(new URLSearchParams(query), searchFacets(registries)), page: 1 };
}

function canonicalQuery({ registries }: Pick<App, 'registries'>, asked: SearchQuery): string {
  return searchAddress(asked, searchFacets(registries), '').slice(1);
}

/** The words, or without any what it is narrowed by. */
async function nameOf(app: Pick<App, 'db' | 'registries'>, { words, filter }: SearchQuery): Promise<string> {
  const name = words || (await chosenLabels(app, filter)).join(', ');
  return name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').slice(0, longestName);
}

async function chosenLabels(
  app: Pick<App, 'db' | 'registries'>,
  filter: SearchQuery['filter'],
): Promise<string[]> {
  const labels = searchFacets(app.registries).map(async ({ name, words }) => {
    const chosen = filter[name] ?? [];
    if (chosen.length === 0) return [];
    const { values } = await words(app, chosen, 'sv');
    return chosen.map((value) => values.get(value) ?? value);
  });
  return (await Promise.all(labels)).flat();
}

/** Gives a search another name. */
export async function changeSavedSearch(
  app: Keeping,
  actor: Actor,
  { search: id, name }: ChangeSearchInput,
): Promise<Outcome<void>> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const own = await listSavedSearches(app.db, personId);
  if (!own.some((one) => one.id === id)) throw new DomainError('not-found');
  const blocked = await acceptText(app, actor, { name });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  await updateSavedSearch(app.db, {
    id,
    personId,
    name,
    sortKey: sortKey(name),
  });
  return done(undefined);
}

/** Removes a search of one's own; it can be brought back for some days. */
export async function removeSavedSearch(app: Keeping, actor: Actor, id: string): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  await updateSearchRemoved(app.db, { id, personId, at: isoAt(app.clock) });
}

/** Brings back a search that was removed; `conflict` when it is there, or has been saved anew. */
export async function restoreSavedSearch(app: Keeping, actor: Actor, id: string): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  await updateSearchRemoved(app.db, { id, personId, at: null });
}
