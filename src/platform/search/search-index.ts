import type { VisibilityKey } from '../access/visibility.ts';
import type { LegalCitation, SearchDocument } from './search-document.ts';
import type { SynonymGroup } from './synonym-group.ts';

export const searchSorts = ['relevance', 'reviewed', 'title'] as const;
export type SearchSort = (typeof searchSorts)[number];

export type SearchRequest = {
  /** As it was typed. */
  text: string;
  /** Every key that the reader holds; `everything` for the portal itself. */
  visibleTo: ReadonlySet<VisibilityKey> | 'everything';
  /** Within a facet any value, between facets all. */
  filter: Readonly<Record<string, readonly string[]>>;
  /** The facets to count. */
  count: readonly string[];
  sort: SearchSort;
  from: number;
  limit: number;
  /** `YYYY-MM-DD`: decides what is in doubt. */
  today: string;
  /** The last word may be unfinished. */
  isTyping?: boolean;
  /** As written: neither corrected nor widened by synonyms. */
  isExact?: boolean;
  /** Only which and in what order, for whoever asks for all: titles and excerpts are empty. */
  isBare?: boolean;
  /** Read with these instead of those that are set: shows what a change of them would do. */
  synonyms?: readonly SynonymGroup[];
};

export type SearchResult = {
  hits: readonly SearchHit[];
  total: number;
  /** How many of them meet every word; those come first, before what meets some of the words. */
  whole: number;
  /** How many of the whole hits have each value, or of all where none is whole; for a chosen facet, how many its values would give. */
  facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The portal's own words for silent ones that were written. */
  shownInstead: readonly string[];
  /** Silent words were written: the portal does not repeat the query. */
  isSilent: boolean;
  /** Words that nothing has, and what was looked for instead, but for silent words. */
  corrections: readonly { written: string; meant: string }[];
  /** The paragraphs that the query asks for. */
  law: readonly LegalCitation[];
};

export type SearchHit = {
  id: string;
  subject: string;
  version: string;
  title: Excerpt;
  /** The part of the body that answers best; empty when the body has none of the words. */
  excerpt: Excerpt;
  /** The words that it does not meet: as written, for silent ones the portal’s own. */
  missing: readonly string[];
  /** Why it stands where it does: the order follows `text × standing × label × freshness`. */
  score: { text: number; standing: number; label: number; freshness: number };
};
/** A text in pieces, in order; the marked ones meet the query. The pieces are plain text. */
export type Excerpt = readonly { text: string; isMarked: boolean }[];

export type SuggestRequest = {
  /** As far as it is typed. */
  text: string;
  visibleTo: SearchRequest['visibleTo'];
  today: string;
  limit: number;
};
export type Suggestions = {
  /** Ways to end the last word: words as people write them, that at least three public documents have. */
  words: readonly string[];
  /** Documents whose title or names hold what is typed. */
  titles: readonly Pick<SearchHit, 'id' | 'subject' | 'version' | 'title'>[];
};

/** A change of what can be found: first all documents of the subjects go, then these come. */
export type IndexChange = {
  subjects: readonly string[];
  documents: readonly SearchDocument[];
  /** Up to where in the event log the index now is. */
  cursor: number;
};

/** An index that is made anew beside the one that answers. */
export type IndexRebuild = {
  add(documents: readonly SearchDocument[]): Promise<void>;
  /** Takes the place of the old one, without a moment in which nothing answers. */
  finish(cursor: number): Promise<void>;
  abandon(): Promise<void>;
};

export type IndexStatus = {
  engine: string;
  documents: number;
  /** Where in the event log it is; undefined when it is missing, broken or of another version and must be rebuilt. */
  cursor: number | undefined;
  version: string;
  /** What an operator is to know, such as that another engine stands in. */
  note?: string;
};

/** What the portal searches. Two engines pass one contract suite (`test/features/search/contract`). */
export type SearchIndex = {
  search(request: SearchRequest): Promise<SearchResult>;
  suggest(request: SuggestRequest): Promise<Suggestions>;
  status(): Promise<IndexStatus>;
  apply(change: IndexChange): Promise<void>;
  rebuild(): Promise<IndexRebuild>;
  /** From now on queries are read with these; they replace what was given before. */
  setSynonyms(groups: readonly SynonymGroup[]): Promise<void>;
  close(): Promise<void>;
};

/** Who answers the portal's searches, and the indexes behind, which the sync keeps up to date one by one. */
export type SearchFront = Pick<SearchIndex, 'search' | 'suggest' | 'status' | 'close'> & {
  engines: readonly SearchIndex[];
};
