import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import type { Analyser } from '../analysis/analyse.ts';

/** What else a run of words in a query is looked for as. */
export type SynonymMatch = {
  /** How many of the query's words it covers. */
  length: number;
  /** Stem sequences. */
  alternatives: readonly (readonly string[])[];
  /** The word to show instead of what was written; only for silent words. */
  shownInstead: string | undefined;
};

export type Synonyms = {
  /** The longest match that begins there, if any. */
  matchAt(stems: readonly string[], at: number): SynonymMatch | undefined;
};

/** A word that the portal does not say itself, by its stem. */
export function isSilentWord(stem: string, synonyms: Synonyms): boolean {
  return synonyms.matchAt([stem], 0)?.shownInstead !== undefined;
}

/** Knows of no words that mean the same. */
export const noSynonyms: Synonyms = { matchAt: () => undefined };

type Entry = { alternatives: Map<string, readonly string[]>; shownInstead: string | undefined };

/** Reads the groups with the analyser, so that inflected forms meet; a phrase may stand in several groups. */
export function createSynonyms(groups: readonly SynonymGroup[], analyser: Analyser): Synonyms {
  const entries = new Map<string, Entry>();
  for (const group of groups) addGroup(entries, group, analyser);
  const longest = Math.max(0, ...[...entries.keys()].map((key) => key.split(' ').length));
  return {
    matchAt: (stems, at) => {
      for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
        const entry = entries.get(stems.slice(at, at + length).join(' '));
        if (entry)
          return { length, alternatives: [...entry.alternatives.values()], shownInstead: entry.shownInstead };
      }
      return undefined;
    },
  };
}

function addGroup(entries: Map<string, Entry>, group: SynonymGroup, analyser: Analyser): void {
  const stemsOf = (phrase: string) => analyser.analyseText(phrase).map(({ whole }) => whole);
  const silent = new Set(group.silent);
  const phrases = [group.shown, ...group.equal, ...group.silent];
  for (const phrase of phrases) {
    const key = stemsOf(phrase).join(' ');
    if (key === '') continue;
    const entry = entries.get(key) ?? { alternatives: new Map(), shownInstead: undefined };
    for (const other of [...phrases, ...group.broader].map(stemsOf)) {
      if (other.length > 0 && other.join(' ') !== key) entry.alternatives.set(other.join(' '), other);
    }
    if (silent.has(phrase)) entry.shownInstead ??= group.shown;
    entries.set(key, entry);
  }
}
