import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import type { Analyser } from '../analysis/analyse.ts';
import { createSynonyms, type Synonyms } from './synonyms.ts';

/** Reads the groups that a search brings along instead of those in force; the last are kept, since a preview asks many times with the same. */
export function createAskedSynonyms(analyser: Analyser): (groups: readonly SynonymGroup[]) => Synonyms {
  let last: { key: string; synonyms: Synonyms } | undefined;
  return (groups) => {
    const key = JSON.stringify(groups);
    if (last?.key !== key) last = { key, synonyms: createSynonyms(groups, analyser) };
    return last.synonyms;
  };
}
