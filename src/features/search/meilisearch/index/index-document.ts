import { createHash } from 'node:crypto';
import { sortKey } from '#src/lib/sort-key.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { SearchDocument, Standing } from '#src/platform/search/search-document.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { documentTerms } from '../../ranking/document-terms.ts';

/** A document as the server keeps it: what is shown, what it is narrowed by, and what it is found by in analysed form. */
export type IndexDocument = {
  key: string;
  id: string;
  subject: string;
  visibility: VisibilityKey;
  version: string;
  title: string;
  body: string;
  titleKey: string;
  /** The title of its subject, and its place among the subject's documents: the first one stands in lists. */
  subjectTitleKey: string;
  place: number;
  /** Its subject has documents with other facets: counted one by one, since the server counts a subject by one of them. */
  isMixed: boolean;
  /** Left out when nobody has reviewed it: the server puts what lacks a value last. */
  reviewedOn?: string;
  standing: Standing;
  isReviewed: boolean;
  sureUntil: string | null;
  /** Everything that it is found by; `weights` tells how much each counts. */
  terms: readonly string[];
  weights: readonly number[];
  /** The terms of its title and names. */
  heading: readonly string[];
  /** Its words as they are written: what is suggested, and what a misspelt word is compared with. */
  words: readonly string[];
  /** In words. */
  length: number;
  /** Stems in order, for phrases. */
  titleStems: string;
  nameStems: string;
  bodyStems: string;
} & FacetFields;
/** The facets, each a field of its own. */
type FacetFields = Readonly<Record<`facet_${string}`, readonly string[]>>;

export type SubjectPlace = Pick<IndexDocument, 'subjectTitleKey' | 'place' | 'isMixed'>;

/** Each document's place in its subject; its title is taken of what the same people see. */
export function subjectPlaces(documents: readonly SearchDocument[]): SubjectPlace[] {
  const subjects = Map.groupBy(documents, ({ subject }) => subject);
  return documents.map((document) => {
    const whole = subjects.get(document.subject) ?? [];
    const seen = whole.filter(({ visibility }) => visibility === document.visibility);
    return {
      subjectTitleKey: sortKey(seen[0]?.title ?? ''),
      place: seen.indexOf(document),
      isMixed: new Set(whole.map(({ facets }) => JSON.stringify(facets))).size > 1,
    };
  });
}

/** The document for the server, analysed as the embedded index analyses it, so that both find alike. */
export function indexDocument(
  document: SearchDocument,
  place: SubjectPlace,
  analyser: Analyser,
): IndexDocument {
  const { weights, heading, written, title, names, body, length } = documentTerms(document, analyser);
  return {
    key: documentKey(document.id),
    id: document.id,
    subject: document.subject,
    visibility: document.visibility,
    version: document.version,
    title: document.title.toWellFormed(),
    body: document.body.toWellFormed(),
    titleKey: sortKey(document.title),
    ...place,
    ...facetFields(document.facets),
    ...(document.reviewedOn !== undefined && { reviewedOn: document.reviewedOn }),
    standing: document.standing,
    isReviewed: document.isReviewed,
    sureUntil: document.sureUntil ?? null,
    terms: [...weights.keys()],
    weights: [...weights.values()],
    heading: [...heading],
    words: [...written.keys()],
    length,
    titleStems: title.join(' '),
    nameStems: names.join(' '),
    bodyStems: body.join(' '),
  };
}

/** The field of a facet. */
export function facetField(facet: string): `facet_${string}` {
  return `facet_${facet}`;
}

function facetFields(facets: SearchDocument['facets']): FacetFields {
  return Object.fromEntries(Object.entries(facets).map(([name, values]) => [facetField(name), values]));
}

/** The server takes no `:` and `#` in keys. */
export function documentKey(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
