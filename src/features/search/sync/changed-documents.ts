import type { App } from '#src/platform/app.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';
import type { IndexChange } from '#src/platform/search/search-index.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';

/** What the events change in the index: every subject that a source names, as it is now. */
export async function changedDocuments(
  app: App,
  events: readonly LoggedEvent[],
): Promise<Omit<IndexChange, 'cursor'>> {
  const changes = await Promise.all(
    app.registries.searchSources.map((source) => changedOf(app, source, events)),
  );
  return {
    subjects: changes.flatMap(({ subjects }) => subjects),
    documents: changes.flatMap(({ documents }) => documents),
  };
}

async function changedOf(app: App, source: SearchSource, events: readonly LoggedEvent[]) {
  const ids = new Set<string>();
  for (const event of events) for (const id of await source.changedBy(app, event)) ids.add(id);
  return {
    subjects: [...ids].map((id) => `${source.name}:${id}`),
    documents: ids.size > 0 ? await source.documents(app, [...ids]) : [],
  };
}
