import type { EntryCard } from '#src/features/library/entry/entry.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { findCards } from '#src/features/library/list/entry-list-queries.ts';
import { searchEntries } from '#src/features/library/list/entry-search-service.ts';
import { findEntryIds } from '#src/features/library/storage/reference-queries.ts';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { orUnavailable } from '#src/platform/search/or-unavailable.ts';
import { fromShortId, type SavedList } from './saved-list.ts';

/** What stands at a place of the list; `key` is how the list names it from now on. */
export type ListItem =
  | { kind: 'entry'; key: string; card: EntryCard }
  | { kind: 'withdrawn'; key: string; reason: string }
  | { kind: 'missing'; key: string };

/** Entries to add, found by words. */
export type Hits = { words: string; cards: readonly EntryCard[]; isUnavailable: boolean };
export type ListPage = { list: SavedList; items: readonly ListItem[]; hits: Hits | undefined };

type Finding = Pick<App, 'db' | 'searchIndex' | 'clock'>;

const mostHits = 8;
const longestWords = 200;

/** The list that an address holds, with what has become of each entry; a name with an identity number is not shown. */
export async function readList(
  app: Finding,
  actor: Actor,
  list: SavedList,
  words: string | null,
): Promise<ListPage> {
  const items = await readItems(app.db, list.entries);
  const held = new Set(items.map(({ key }) => key));
  const isFit = Object.keys(blockedText({ name: list.name })).length === 0;
  return {
    list: { entries: [...held], name: isFit ? list.name : '' },
    items: [...new Map(items.map((item) => [item.key, item])).values()],
    hits: await findHits(app, actor, words, held),
  };
}

/** The published entries that the words find best and that are not there already, the first few; nothing when nobody asked. */
export async function findHits(
  app: Finding,
  actor: Actor,
  typed: string | null,
  held: ReadonlySet<string>,
): Promise<Hits | undefined> {
  const words = (typed ?? '').trim().slice(0, longestWords);
  if (words === '') return undefined;
  const found = await orUnavailable(
    searchEntries(app, actor, { words }, {}, { limit: mostHits + held.size }),
  );
  const cards = found?.page.cards ?? [];
  return {
    words,
    cards: cards.filter(({ slug }) => !held.has(slug)).slice(0, mostHits),
    isUnavailable: found === undefined,
  };
}

async function readItems(db: Db, keys: readonly string[]): Promise<ListItem[]> {
  const bySlug = await findEntryIds(db, keys);
  const idOf = (key: string) => bySlug.get(key) ?? fromShortId(key);
  const cards = await findCards(
    db,
    keys.map(idOf).filter((id) => id !== undefined),
  );
  return Promise.all(
    keys.map((key) => {
      const card = cards.get(idOf(key) ?? '');
      return card ? { kind: 'entry' as const, key: card.slug, card } : goneItem(db, key, bySlug.get(key));
    }),
  );
}

/** Why an entry does not stand there: withdrawn with its reason, or as good as never there. */
async function goneItem(db: Db, key: string, entryId: string | undefined): Promise<ListItem> {
  const head = entryId === undefined ? undefined : await getHead(db, entryId);
  if (head?.state !== 'withdrawn') return { kind: 'missing', key };
  return { kind: 'withdrawn', key: head.slug, reason: head.withdrawnReason ?? '' };
}
