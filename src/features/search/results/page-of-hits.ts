import type { App } from '#src/platform/app.ts';
import type { SearchHit, SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import type { Asked } from '#src/platform/search/search-source.ts';
import { groupRank } from './hit-groups.ts';
import { lastPage } from './search-address.ts';

export const hitsPerPage = 20;

/** A page of hits, those with every word apart. */
export type HitPage = Omit<SearchResult, 'hits'> & {
  withAll: readonly SearchHit[];
  lacking: readonly SearchHit[];
};

/** Asks the index for a page; for a municipality all that can be paged to is put into its groups before it is cut into pages. */
export async function findHitPage(
  app: App,
  request: Omit<SearchRequest, 'from' | 'limit'>,
  page: number,
  asked: Asked,
): Promise<HitPage> {
  const { municipality } = asked;
  const from = (page - 1) * hitsPerPage;
  if (municipality === undefined) {
    const { hits, ...result } = await app.searchIndex.search({ ...request, from, limit: hitsPerPage });
    return { ...result, ...parted(hits, result.whole - from) };
  }
  const { hits, ...result } = await app.searchIndex.search({
    ...request,
    from: 0,
    limit: lastPage * hitsPerPage,
  });
  const rank = await rankFor(app, hits, { ...asked, municipality });
  const { withAll, lacking } = parted(hits, result.whole);
  const grouped = [withAll, lacking].flatMap((some) => some.toSorted((a, b) => rank(a) - rank(b)));
  return { ...result, ...parted(grouped.slice(from, from + hitsPerPage), result.whole - from) };
}

function parted(hits: readonly SearchHit[], whole: number): Pick<HitPage, 'withAll' | 'lacking'> {
  const end = Math.max(0, whole);
  return { withAll: hits.slice(0, end), lacking: hits.slice(end) };
}

async function rankFor(
  app: App,
  hits: readonly SearchHit[],
  asked: Asked & { municipality: string },
): Promise<(hit: SearchHit) => number> {
  const bySource = Map.groupBy(hits, ({ id }) => id.slice(0, id.indexOf(':')));
  const said = await Promise.all(
    app.registries.searchSources.map(async ({ name, usability }) => {
      const ids = bySource.get(name)?.map(({ id }) => id) ?? [];
      return ids.length > 0 && usability ? [...(await usability(app, ids, asked))] : [];
    }),
  );
  const usabilityOf = new Map(said.flat());
  return ({ id }) => groupRank(usabilityOf.get(id));
}
