import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Excerpt, SearchHit } from '#src/platform/search/search-index.ts';
import type { Asked, HitView, SearchSource } from '#src/platform/search/search-source.ts';

/** A hit as this reader may see it now. */
export type Hit = Pick<SearchHit, 'id' | 'missing' | 'score'> & {
  view: HitView;
  title: Excerpt;
  excerpt: Excerpt;
};

type Found = Pick<SearchHit, 'id' | 'version' | 'title'> & Partial<SearchHit>;

/**
 * The hits with what their sources say of them now, in the order of the index. What the reader may not see any more is
 * left out, and words of a version that is no longer in force are not shown.
 */
export async function presentHits(
  app: App,
  actor: Actor,
  found: readonly Found[],
  asked: Asked,
): Promise<readonly Hit[]> {
  const bySource = Map.groupBy(found, ({ id }) => id.slice(0, id.indexOf(':')));
  const views = await Promise.all(
    app.registries.searchSources.map((source) => viewsOf(source, bySource.get(source.name) ?? [])),
  );
  const viewOf = new Map(views.flat());
  return found.flatMap((hit) => {
    const view = viewOf.get(hit.id);
    return view === undefined ? [] : [toHit(hit, view)];
  });

  async function viewsOf({ present }: SearchSource, hits: readonly Found[]) {
    if (hits.length === 0) return [];
    return [
      ...(await present(
        app,
        actor,
        hits.map(({ id }) => id),
        asked,
      )),
    ];
  }
}

const noScore = { text: 0, standing: 1, label: 1, freshness: 1 };

function toHit(
  { id, version, title, excerpt = [], missing = [], score = noScore }: Found,
  view: HitView,
): Hit {
  const isInForce = version === view.version;
  return {
    id,
    view,
    missing,
    score,
    title: isInForce ? title : [{ text: view.title, isMarked: false }],
    excerpt: isInForce ? excerpt : [],
  };
}
