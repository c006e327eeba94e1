import type { Settings } from 'meilisearch';

/** Raise it with every change of the settings or of what a document holds: the index is then made anew. */
export const layoutVersion = 1;

/** What words are found in, in order: only phrases are looked for in texts, all else in the lists of terms. */
export const headingFields = ['titleStems', 'nameStems'];
export const searchedFields = [...headingFields, 'bodyStems'];
/** 290 municipalities; the server's own limit is 100. */
const mostFacetValues = 300;
/** Every hit can be counted and paged to. */
const mostHits = 1_000_000;

/**
 * The settings of an index. The portal's analyser has done what the server cannot do in Swedish (stems, compounds,
 * synonyms, spelling), so its own stemming, typo tolerance in texts and synonyms are left out; it narrows, counts, sorts,
 * finds phrases and spells.
 */
export const indexSettings: Settings = {
  searchableAttributes: searchedFields,
  filterableAttributes: [
    {
      attributePatterns: ['key', 'subject', 'visibility', 'heading', 'isMixed', 'facet_*'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ['terms', 'words'],
      features: { facetSearch: true, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: ['reviewedOn', 'subjectTitleKey', 'place', 'key'],
  localizedAttributes: [{ attributePatterns: searchedFields, locales: ['swe'] }],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnAttributes: searchedFields,
  },
  stopWords: [],
  synonyms: {},
  dictionary: [],
  proximityPrecision: 'byWord',
  faceting: { maxValuesPerFacet: mostFacetValues, sortFacetValuesBy: { terms: 'count', words: 'count' } },
  pagination: { maxTotalHits: mostHits },
};
