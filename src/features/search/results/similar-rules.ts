const mostShown = 5;
const mostThreads = 2;
const isOf = (source: string) => (hit: { id: string }) => hit.id.startsWith(`${source}:`);

/** The entries and threads to show of the hits, in their order: what has been asked before has room beside what is described. */
export function chooseSimilar<Found extends { id: string }>(hits: readonly Found[]): readonly Found[] {
  const threads = hits.filter(isOf('thread'));
  const entries = hits.filter(isOf('entry'));
  const asked = threads.slice(0, Math.max(mostThreads, mostShown - entries.length));
  const chosen = new Set([...asked, ...entries.slice(0, mostShown - asked.length)]);
  return hits.filter((hit) => chosen.has(hit));
}
