import type { QueryGroup } from './query-groups.ts';

/** What of a query a hit does not meet, as the portal says it, each once. */
export function missingWords(
  groups: readonly QueryGroup[],
  isMet: (group: number) => boolean,
): readonly string[] {
  return [...new Set(groups.flatMap(({ said }, group) => (isMet(group) ? [] : (said ?? []))))];
}
