import type { Entry, EntryCard } from '#src/features/library/entry/entry.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { findCards } from '#src/features/library/list/entry-list-queries.ts';
import { listVariants } from '#src/features/library/list/entry-list-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { findHits, type Hits } from '../saved-list/list-service.ts';
import { mostCompared } from './comparison.ts';

/** Up to four entries to set side by side, and which others lie close at hand. */
export type ComparePage = {
  entries: readonly Entry[];
  /** Some that the address names are withdrawn or never were. */
  hasGone: boolean;
  hasTooMany: boolean;
  hits: Hits | undefined;
  suggestions: readonly EntryCard[];
};

/** The entries that the address names, each as this reader may see it. */
export async function readComparison(
  app: Pick<App, 'db' | 'searchIndex' | 'clock'>,
  actor: Actor,
  parameters: URLSearchParams,
): Promise<ComparePage> {
  const slugs = [...new Set(parameters.getAll('p').flatMap((value) => value.split(',')))].filter(Boolean);
  const asked = slugs.slice(0, mostCompared);
  const found = await Promise.all(asked.map((slug) => findEntry(app, actor, slug)));
  const entries = [
    ...new Map(found.filter((one) => one !== undefined).map((one) => [one.head.id, one])).values(),
  ];
  const held = new Set(entries.map(({ head }) => head.slug));
  const isFull = entries.length === mostCompared;
  return {
    entries,
    hasGone: found.includes(undefined),
    hasTooMany: slugs.length > mostCompared,
    hits: isFull ? undefined : await findHits(app, actor, parameters.get('sok'), held),
    suggestions: isFull ? [] : await suggestionsFor(app, actor, entries),
  };
}

/** The entry at the address or where it has moved; nothing when it is gone. */
async function findEntry(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<Entry | undefined> {
  try {
    const found = await getPublishedEntry(app, actor, slug);
    return found.kind === 'moved' ? findEntry(app, actor, found.slug) : found.entry;
  } catch (error) {
    if (isDomainError(error) && (error.code === 'not-found' || error.code === 'gone')) return undefined;
    throw error;
  }
}

const mostSuggested = 6;

/** How the first one is done elsewhere, and what it says that it belongs with. */
async function suggestionsFor(
  app: Pick<App, 'db'>,
  actor: Actor,
  [first, ...rest]: readonly Entry[],
): Promise<readonly EntryCard[]> {
  if (!first) return [];
  const shown = new Set([first, ...rest].map(({ head }) => head.id));
  const named = [...first.entries.values()].map(({ id }) => id);
  const near = [
    ...(await listVariants(app, actor, first.head.id)),
    ...(await findCards(app.db, named)).values(),
  ];
  const others = new Map(near.filter(({ id }) => !shown.has(id)).map((card) => [card.id, card]));
  return [...others.values()].slice(0, mostSuggested);
}
