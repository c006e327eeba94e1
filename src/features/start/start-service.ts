import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import type { EntryCard } from '#src/features/library/entry/entry.ts';
import { countFacet, listEntries } from '#src/features/library/list/entry-list-service.ts';
import { listNextMeetings } from '#src/features/meetings/list/meeting-list-service.ts';
import type { Meeting } from '#src/features/meetings/meeting/meeting.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { readCounty } from '#src/features/network/situation/county/county-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { keptUntilEvent } from '#src/platform/events/kept-until-event.ts';
import type { Task } from '#src/platform/registries.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';

/** The live facts of the start page. */
export type Start = {
  /** Those that take part, without those that are only told about in a source. */
  organisations: number;
  /** How many have answered in the newest Nulägesbild, of how many; nothing before the first. */
  situation: { answered: number; asked: number } | undefined;
  entries: number;
  municipalities: number;
  news: readonly EntryCard[];
  /** Threads of the forum that the reader may see. */
  threads: number;
  /** The next meeting that the reader may see. */
  nextMeeting: Meeting | undefined;
  /** What waits for the signed-in person, the oldest first. */
  waiting: readonly Task[];
};

const newsLines = 3;

/** What the start page knows about the network and the library, for this reader; all of it may be empty. */
export async function readStart(app: App, actor: Actor): Promise<Start> {
  const categories = await listShownCategories(app, actor);
  return {
    ...(await readOpenFacts(app.db)),
    threads: categories.reduce((sum, { threads }) => sum + threads, 0),
    nextMeeting: (await listNextMeetings(app, actor, 1))[0],
    waiting: await listWaiting(app, actor),
  };
}

/** The same for everybody, so read once for all who come before the next event. */
const readOpenFacts = keptUntilEvent(
  async (db): Promise<Omit<Start, 'waiting' | 'threads' | 'nextMeeting'>> => {
    const organisations = await directory.organisations(db);
    const library = await listEntries({ db }, anonymous, {}, { sort: 'newest', limit: newsLines });
    const municipalities = await countFacet({ db }, anonymous, 'municipality');
    const county = await readCounty({ db });
    const answered = county?.rows.filter(({ response }) => response).length;
    return {
      situation: county && { answered: answered ?? 0, asked: county.rows.length },
      organisations: organisations.filter(({ isSource }) => !isSource).length,
      entries: library.total,
      municipalities: municipalities.size,
      news: library.cards,
    };
  },
);

async function listWaiting(app: App, actor: Actor): Promise<readonly Task[]> {
  if (actor.kind !== 'person') return [];
  const tasks = await listTasks(app, actor);
  return tasks.toSorted((a, b) => a.since.localeCompare(b.since));
}
