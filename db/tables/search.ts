import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

/** A search that a person keeps: the query of its address. */
export type SavedSearchTable = {
  id: string;
  person_id: string;
  name: string;
  sort_key: string;
  /** What stands after `?` in the address of the search, in canonical order. */
  query: string;
  created_at: string;
  removed_at: string | null;
};

/** A search that somebody sent to the coordinators. Nobody is told who. */
type SearchWishTable = {
  id: string;
  words: string;
  hoped: Generated<string>;
  municipality_code: string | null;
  sent_at: string;
};

/** Each network that the wish went to handles it for itself. */
type SearchWishNetworkTable = {
  wish_id: string;
  network_id: string;
  handled_at: string | null;
  handled_by: string | null;
};

type SynonymGroupTable = {
  id: string;
  /** Counts the saves: the version that an edit carries. */
  saves: Generated<number>;
  changed_by: string | null;
  changed_at: string;
  removed_at: string | null;
};

type SynonymWordTable = {
  group_id: string;
  role: 'shown' | 'equal' | 'silent' | 'broader';
  position: number;
  word: string;
  sort_key: string;
};

/** One making anew of the index that somebody asked for, and how far it has come. */
export type SearchRebuildTable = {
  id: string;
  asked_by: string | null;
  asked_at: string;
  done: Generated<number>;
  total: number | null;
  updated_at: string;
  ended_at: string | null;
  has_failed: Generated<Flag>;
};

export interface SearchTables {
  saved_search: SavedSearchTable;
  search_wish: SearchWishTable;
  search_wish_network: SearchWishNetworkTable;
  synonym_group: SynonymGroupTable;
  synonym_word: SynonymWordTable;
  search_rebuild: SearchRebuildTable;
}
