import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { EntryCard } from '../entry/entry.ts';
import { listEntries } from './entry-list-service.ts';
import type { ListQuery } from './list-address.ts';
import { type Wish, wishesIn } from './word-rules.ts';

/** The descriptions that meet most of what a sentence asks for, and what they were sought by. */
export type Closest = { cards: readonly EntryCard[]; wishes: readonly Wish[] };

const shown = 20;
const readPerWish = 100;

/** When no description has all the words: those that meet something of what the sentence asks for, the best first. */
export async function findClosest(
  app: Pick<App, 'db'>,
  actor: Actor,
  { words, filter, sort }: ListQuery,
): Promise<Closest | undefined> {
  const wishes = wishesIn(words);
  const pages = await Promise.all(
    wishes.map((wish) =>
      listEntries(app, actor, { ...wish.filter, ...filter }, { words: wish.words, sort, limit: readPerWish }),
    ),
  );
  const met = Map.groupBy(
    pages.flatMap(({ cards }) => cards),
    ({ id }) => id,
  );
  const best = [...met.values()].sort((a, b) => b.length - a.length).slice(0, shown);
  if (best.length === 0) return undefined;
  return { cards: best.flatMap(([card]) => card ?? []), wishes };
}
