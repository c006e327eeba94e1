import type { VisibilityKey } from '../access/visibility.ts';

/** Something that can be found, and by what. It holds nothing that its visibility does not show. */
export type SearchDocument = {
  /** Unique over all sources: `entry:ID`, `entry:ID#kap-…`, `term:bup`. Begins with its subject. */
  id: string;
  /** What it tells of, `<source>:<id>`: the documents of one subject are one hit, shown by the best of them. */
  subject: string;
  visibility: VisibilityKey;
  /** Another one as soon as it says something else: an excerpt is only shown of the version that is in force. */
  version: string;
  title: string;
  /** Found like the title and not shown: other names, abbreviations, the labels of its values. */
  names: readonly string[];
  body: string;
  /** What it is narrowed and counted by, such as `type` and `municipality`. */
  facets: Readonly<Record<string, readonly string[]>>;
  standing: Standing;
  /** The paragraphs that it cites. */
  law: readonly LegalCitation[];
  /** The day, `YYYY-MM-DD`, on which somebody last reviewed or confirmed it. */
  reviewedOn: string | undefined;
  /** Reviewed by the network: comes a little earlier. */
  isReviewed: boolean;
  /** In doubt after this day, `YYYY-MM-DD`, or already: comes a little later. */
  sureUntil: string | undefined;
};

/** `{ chapter: '7', section: '19 a' }`; with the statute's short name, `skollagen` or `SoL`, where the text says it. */
export type LegalCitation = { chapter: string; section: string; statute?: string | undefined };

/**
 * What part it has among what is found: a guide tells what everybody has to do, a practice how somebody does it, and
 * background is what else helps: words, figures, pages and organisations explain, threads and meetings are talk.
 */
export const standings = ['guide', 'practice', 'background'] as const;
export type Standing = (typeof standings)[number];
