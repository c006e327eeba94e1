import type { QueryGroup } from '../../query/query-groups.ts';
import type { Asking } from './asking.ts';
import { everything, hasAny } from './filter-text.ts';

/** How many of the documents that the reader sees there are, and how many have a term. */
export type TermCounts = { documents: number; of(term: string): number };

/** No document has a longer one, and the server takes none that is much longer. */
const longestTerm = 80;

export function isPossible(term: string): boolean {
  return term.length <= longestTerm;
}

/** Every term that the groups may be met by or come close to, each once. */
export function termsOf(groups: readonly QueryGroup[]): string[] {
  const alternatives = groups.flatMap((group) => [...group.alternatives, ...group.close]);
  return [...new Set(alternatives.flatMap((one) => (one.kind === 'prefix' ? [] : one.terms)))];
}

/** Counts the documents that have each term, in one request. */
export async function countTerms(terms: readonly string[], { ask }: Asking): Promise<TermCounts> {
  const counted = terms.filter(isPossible);
  const filters = [everything, ...counted.map((term) => hasAny('terms', [term]))];
  const answers = await ask(filters.map((filter) => ({ filter, limit: 0 })));
  const [documents = 0, ...counts] = answers.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits);
  const byTerm = new Map(counted.map((term, at) => [term, counts[at] ?? 0]));
  return { documents, of: (term) => byTerm.get(term) ?? 0 };
}
