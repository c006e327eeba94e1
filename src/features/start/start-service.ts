import type { EntryCard } from '#src/features/library/entry.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task } from '#src/platform/registries.ts';

/** The live facts of the start page. */
export type Start = {
  organisations: number;
  entries: number;
  municipalities: number;
  news: readonly EntryCard[];
  /** What waits for the signed-in person, the oldest first. */
  waiting: readonly Task[];
};

/** What the start page knows about the network and the library, for this reader; all of it may be empty. */
export async function readStart(app: App, actor: Actor): Promise<Start> {
  const [organisations, waiting] = await Promise.all([
    directory.organisations(app.db),
    listWaiting(app, actor),
  ]);
  return { organisations: organisations.length, entries: 0, municipalities: 0, news: [], waiting };
}

async function listWaiting(app: App, actor: Actor): Promise<readonly Task[]> {
  if (actor.kind !== 'person') return [];
  const tasks = await Promise.all(app.registries.tasks.map((source) => source.list(app, actor)));
  return tasks.flat().sort((a, b) => a.since.localeCompare(b.since));
}
