import { type HitUsability, hitUsabilities } from '#src/platform/search/search-source.ts';
import type { Hit } from './present-hits.ts';

/** What the hits mean for the reader's municipality; `other` cannot be said of, and undefined when none was named. */
export type HitGroup = { usability: HitUsability | 'other' | undefined; hits: readonly Hit[] };

const order = [...hitUsabilities, 'other'] as const;

/** The hits as one group, or by what a municipality can do with them; within a group they keep their order. */
export function groupHits(hits: readonly Hit[], isForMunicipality: boolean): HitGroup[] {
  if (!isForMunicipality) return hits.length === 0 ? [] : [{ usability: undefined, hits }];
  const groups = Map.groupBy(hits, ({ view }) => view.usability ?? 'other');
  return order.flatMap((usability) => {
    const group = groups.get(usability);
    return group ? [{ usability, hits: group }] : [];
  });
}

/** What a school can use today comes first; what cannot be told comes last. */
export function groupRank(usability: HitUsability | undefined): number {
  return order.indexOf(usability ?? 'other');
}
