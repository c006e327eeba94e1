import type { App } from '#src/platform/app.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';

/** How many ids are listed at once. */
const batchSize = 500;
/** How many subjects are read before visitors get their turn: a description takes some milliseconds. */
const readAtOnce = 5;

export type RebuildOptions = {
  onProgress?: (done: number, all: number) => void | Promise<void>;
  /** Asked between batches: a portal that ends does not wait for the rest. */
  isStopping?: () => boolean;
};

/**
 * Makes the index anew beside the one that answers, from everything that the sources hold, and lets it take over.
 * What changes meanwhile is in the event log behind its cursor. Returns how many subjects there were.
 */
export async function rebuildIndex(
  app: App,
  index: SearchIndex,
  { onProgress = () => {}, isStopping = () => false }: RebuildOptions = {},
): Promise<number> {
  const cursor = await findNewestSeq(app.db);
  const subjects = await allSubjects(app);
  const rebuild = await index.rebuild();
  try {
    for (let done = 0; done < subjects.length && !isStopping(); done += readAtOnce) {
      await onProgress(done, subjects.length);
      for (const { source, ids } of bySource(subjects.slice(done, done + readAtOnce)))
        await rebuild.add(await source.documents(app, ids));
    }
    if (isStopping()) {
      await rebuild.abandon();
      return 0;
    }
    await rebuild.finish(cursor);
  } catch (error) {
    await rebuild.abandon();
    throw error;
  }
  await onProgress(subjects.length, subjects.length);
  return subjects.length;
}

type Subject = { source: SearchSource; id: string };

async function allSubjects(app: App): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const source of app.registries.searchSources) {
    for (let after: string | undefined, isMore = true; isMore; ) {
      const ids = await source.listIds(app, after, batchSize);
      subjects.push(...ids.map((id) => ({ source, id })));
      after = ids.at(-1);
      isMore = ids.length === batchSize;
    }
  }
  return subjects;
}

function bySource(subjects: readonly Subject[]): { source: SearchSource; ids: string[] }[] {
  const groups = Map.groupBy(subjects, ({ source }) => source);
  return [...groups].map(([source, some]) => ({ source, ids: some.map(({ id }) => id) }));
}
