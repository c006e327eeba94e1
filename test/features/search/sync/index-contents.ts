import { expect } from 'vitest';
import type { App } from '#src/platform/app.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { SearchHit, SearchIndex } from '#src/platform/search/search-index.ts';
import { searchRequest } from '../contract/documents.ts';

/** Fails unless the index holds what the sources say now: as many documents, and to each key the same subjects and versions. */
export async function expectAsSourcesSay(app: App, index: SearchIndex): Promise<void> {
  const said = await saidBySources(app);
  expect((await index.status()).documents).toBe(said.length);
  for (const [key, documents] of Map.groupBy(said, ({ visibility }) => visibility)) {
    const { hits } = await index.search(
      searchRequest('', { visibleTo: new Set([key]), isBare: true, limit: said.length }),
    );
    expect(subjects(hits)).toEqual(subjects(documents));
    const versions = new Set(documents.map(nameOf));
    expect(hits.map(nameOf).filter((name) => !versions.has(name))).toEqual([]);
  }
}

async function saidBySources(app: App): Promise<SearchDocument[]> {
  const said = app.registries.searchSources.map(async (source) =>
    source.documents(app, await source.listIds(app, undefined, 10_000)),
  );
  return (await Promise.all(said)).flat();
}

type Named = Pick<SearchHit, 'id' | 'subject' | 'version'>;

const nameOf = ({ id, version }: Named) => `${id} ${version}`;

/** A subject is one hit, whichever of its documents stands for it. */
function subjects(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ subject }) => subject))].toSorted();
}
