import { useEffect, useState } from 'react';
import { fetchSuggestions, type SuggestionGroup } from './suggestions.ts';

const pauseMs = 150;

/** The suggestions for what is typed, after a pause; an answer that something newer was typed after is never shown. */
export function useSuggestions(typed: string, source: string, root: string): readonly SuggestionGroup[] {
  const [groups, setGroups] = useState<readonly SuggestionGroup[]>([]);

  useEffect(() => {
    const stale = new AbortController();
    const asking = { source, root, signal: stale.signal };
    const show = (found: readonly SuggestionGroup[]) => {
      if (!stale.signal.aborted) setGroups(found);
    };
    const pause = setTimeout(() => fetchSuggestions(typed, asking).then(show, () => show([])), pauseMs);
    return () => {
      clearTimeout(pause);
      stale.abort();
    };
  }, [typed, source, root]);

  return groups;
}
