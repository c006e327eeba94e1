import { isNarrowed } from '#src/platform/search/is-narrowed.ts';
import type { EntryCard } from '../entry/entry.ts';
import { freshnessOf } from '../freshness/expiry/freshness-rules.ts';
import { type Usability, usabilityFor } from '../reading/usability-rules.ts';
import type { EntryPage, FacetCounts } from './entry-list.ts';
import type { EntrySearch } from './entry-search-service.ts';
import type { PlaceNames } from './facet-view-text.ts';
import type { ListQuery } from './list-address.ts';

export type EntryGroup = { usability: Usability | undefined; cards: readonly EntryCard[] };
/** Everything that the list page shows. */
export type EntryListModel = {
  query: ListQuery;
  page: EntryPage;
  counts: FacetCounts;
  places: PlaceNames;
  municipality: { code: string; name: string; shortName: string } | undefined;
  /** What was typed when no municipality has that name. */
  unknownMunicipality: string | undefined;
  /** How the words were understood; `unavailable` while there is no index to ask. */
  search: Omit<EntrySearch, 'page' | 'among'> | 'unavailable' | undefined;
  groups: readonly EntryGroup[];
};

const order: readonly Usability[] = ['use-now', 'do-yourselves', 'ask-first', 'read-and-ask'];

/** No entry has every word, and it was not narrowed. */
export function isInVain({
  query,
  page,
  search,
}: Pick<EntryListModel, 'query' | 'page' | 'search'>): boolean {
  const isPartial = typeof search === 'object' && search.isPartial;
  return (page.total === 0 || isPartial) && !isNarrowed(query);
}

/** The hits of a page as one group, or by what they mean for the reader's municipality. */
export function groupCards(
  cards: readonly EntryCard[],
  municipality: string | undefined,
  today: string,
): EntryGroup[] {
  if (municipality === undefined) return [{ usability: undefined, cards }];
  return order
    .map((usability) => ({
      usability,
      cards: cards.filter((card) => cardUsability(card, municipality, today) === usability),
    }))
    .filter((group) => group.cards.length > 0);
}

/** What the entry of a card means for a school in the municipality. */
export function cardUsability(card: EntryCard, municipality: string, today: string): Usability {
  const servedMunicipalities = card.organisation.municipalityCodes;
  const isCurrent = freshnessOf(card, today).kind === 'current';
  const { use, status } = card;
  return usabilityFor({ use, status, servedMunicipalities, isCurrent }, municipality).usability;
}
