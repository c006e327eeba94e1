import { createHash } from 'node:crypto';
import { sortKey } from '#src/lib/sort-key.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
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
  facets: Readonly<Record<string, readonly string[]>>;
  /** Left out when nobody has reviewed it: the server puts what lacks a value last. */
  reviewedOn?: string;
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
};

export type SubjectPlace = Pick<IndexDocument, 'subjectTitleKey' | 'place'>;

/** Each document's place in its subject, among those that are seen by the same people. */
export function subjectPlaces(documents: readonly SearchDocument[]): SubjectPlace[] {
  const together = ({ subject, visibility }: SearchDocument) => JSON.stringify([subject, visibility]);
  const groups = Map.groupBy(documents, together);
  return documents.map((document) => {
    const group = groups.get(together(document)) ?? [];
    return { subjectTitleKey: sortKey(group[0]?.title ?? ''), place: group.indexOf(document) };
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
    facets: document.facets,
    ...(document.reviewedOn !== undefined && { reviewedOn: document.reviewedOn }),
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

/** The server takes no `:` and `#` in keys. */
export function documentKey(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
