import {
  findScopeObject,
  listHeldMemberships,
} from '#src/features/accounts/memberships/membership-service.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import { type Actor, actorId, type Membership, personActor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Category } from '../../categories/category.ts';
import { visibleCategory } from '../../visible-service.ts';
import {
  type Callable,
  findNamed,
  listDoing,
  listFunctions,
  listPlacesOf,
  listWrittenWhere,
  searchNamed,
} from './mention-queries.ts';
import { type CallSite, callSites, possibleNames } from './mention-rules.ts';
import { functionText } from './mention-text.ts';

type Reading = Pick<App, 'db'>;
/** Whom a text calls on, and the words that do. */
export type Calls = { personIds: readonly string[]; words: readonly string[] };

const mostSuggested = 8;
const mostLookedAt = 40;

/**
 * Whom the text calls on: those whom the author sees and who read the category. Where everybody reads, people are called
 * on by what they do and not by name.
 */
export async function findCalls(app: Reading, actor: Actor, category: Category, md: string): Promise<Calls> {
  const sites = callSites(md);
  if (sites.length === 0) return { personIds: [], words: [] };
  const found = await Promise.all(sites.map((site) => callAt(app, actor, category, site)));
  const calls = found.filter((call) => call !== undefined);
  const personIds = new Set(calls.flatMap(({ people }) => people));
  personIds.delete(actorId(actor) ?? '');
  return { personIds: [...personIds], words: [...new Set(calls.map(({ words }) => `@${words}`))] };
}

async function callAt(app: Reading, actor: Actor, category: Category, site: CallSite) {
  const doing = (await listFunctions(app.db))
    .map((one) => ({ ...one, words: functionText(one) }))
    .filter(({ words }) => site.rest.toLowerCase().startsWith(words.toLowerCase()))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (doing) {
    const people = await onlyCallable(app, actor, category, await listDoing(app.db, doing));
    return people.length > 0
      ? { people: idsOf(people), words: site.rest.slice(0, doing.words.length) }
      : undefined;
  }
  if (category.visibility === 'public') return undefined;
  const names = possibleNames(site);
  const named = await onlyCallable(app, actor, category, await findNamed(app.db, names));
  const words = names.find((name) => named.some((one) => one.sortKey === sortKey(name)));
  if (words === undefined) return undefined;
  return { words, people: idsOf(named.filter((one) => one.sortKey === sortKey(words))) };
}

const idsOf = (people: readonly Callable[]) => people.map(({ personId }) => personId);

async function onlyCallable(
  app: Reading,
  actor: Actor,
  category: Category,
  people: readonly Callable[],
): Promise<readonly Callable[]> {
  const checked = await Promise.all(
    people.map(async (one) => ((await mayCall(app.db, actor, category, one)) ? one : undefined)),
  );
  return checked.filter((one) => one !== undefined);
}

async function mayCall(
  db: Db,
  actor: Actor,
  category: Category,
  { personId, name }: Callable,
): Promise<boolean> {
  const memberships = await listHeldMemberships(db, personId);
  const person = personActor({ personId, name, memberships });
  if (!canSee(person, category.visibility) || !canSee(person, 'member')) return false;
  return seesPerson(db, actor, { personId, memberships });
}

/** Members see who answers for organisations and networks, their own colleagues, and who has written where they read. */
async function seesPerson(
  db: Db,
  actor: Actor,
  { personId, memberships }: { personId: string; memberships: readonly Membership[] },
): Promise<boolean> {
  if (memberships.some(({ role }) => role === 'contact' || role === 'coordinator')) return true;
  for (const { scopeType, scopeId } of memberships) {
    if (scopeType !== 'organisation') continue;
    if (isPermitted(actor, 'member.list', await findScopeObject(db, { scopeType, scopeId }))) return true;
  }
  return (await listWrittenWhere(db, personId)).some((key) => canSee(actor, key));
}

/** What may stand after the `@`, and for whom the one works who is called so, as it tells two of a name apart. */
export type Suggestion = { words: string; place?: string };

/** Proposes whom to call on while one types; nothing that the author may not see or that may not read the category. */
export async function suggestCalls(
  app: Reading,
  actor: Actor,
  { category: slug, typed }: { category: string; typed: string },
): Promise<readonly Suggestion[]> {
  requirePermission(actor, 'forum.write');
  const category = await visibleCategory(app, actor, slug);
  if (sortKey(typed).length < 2) return [];
  const isByName = category.visibility !== 'public';
  const named = isByName ? await searchNamed(app.db, typed, mostLookedAt) : [];
  const people = await onlyCallable(app, actor, category, named);
  const doing = await suggestDoing(app, actor, category, typed);
  const functions = doing.map((words): Suggestion => ({ words }));
  return [...(await withPlaces(app, people)), ...functions].slice(0, mostSuggested);
}

/** Who is called the same is called on together, and stands once. */
async function withPlaces({ db }: Reading, people: readonly Callable[]): Promise<readonly Suggestion[]> {
  const places = await listPlacesOf(db, idsOf(people));
  return [...new Set(people.map(({ name }) => name))].map((words): Suggestion => {
    const ids = idsOf(people.filter(({ name }) => name === words));
    const names = new Set(places.filter(({ personId }) => ids.includes(personId)).map(({ name }) => name));
    return { words, ...(names.size > 0 && { place: [...names].join(', ') }) };
  });
}

async function suggestDoing(
  app: Reading,
  actor: Actor,
  category: Category,
  typed: string,
): Promise<readonly string[]> {
  const key = sortKey(typed);
  const near = (await listFunctions(app.db))
    .map((one) => ({ ...one, words: functionText(one) }))
    .filter(({ words }) => sortKey(words).includes(key))
    .slice(0, mostLookedAt);
  const kept = await Promise.all(
    near.map(async (one) =>
      (await onlyCallable(app, actor, category, await listDoing(app.db, one))).length > 0
        ? one.words
        : undefined,
    ),
  );
  return kept.filter((words) => words !== undefined).sort((a, b) => a.localeCompare(b, 'sv'));
}
