import type { EntryCard } from '#src/features/library/entry.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';

/** The live facts of the start page. */
export type Start = {
  organisations: number;
  entries: number;
  municipalities: number;
  news: readonly EntryCard[];
  /** How much waits for the signed-in person under Att göra. */
  waiting: number;
};

/** What the start page knows about the network and the library, for this reader; all of it may be empty. */
export async function readStart(app: Pick<App, 'db'>, _actor: Actor): Promise<Start> {
  const organisations = await directory.organisations(app.db);
  return { organisations: organisations.length, entries: 0, municipalities: 0, news: [], waiting: 0 };
}
