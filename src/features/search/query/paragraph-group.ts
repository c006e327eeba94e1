import type { Analyser } from '../analysis/analyse.ts';
import { lawTerms } from '../ranking/document-terms.ts';
import type { AskedParagraph } from './legal-query.ts';
import type { QueryGroup } from './query-groups.ts';

/** A paragraph is met by whoever cites it, or says it in the same words. */
export function paragraphGroup({ written, citation }: AskedParagraph, analyser: Analyser): QueryGroup {
  const words = analyser.analyseText(written).map(({ whole }) => whole);
  return {
    written,
    said: written,
    alternatives: [
      { kind: 'phrase', terms: lawTerms(citation).slice(0, 1) },
      { kind: 'phrase', terms: words },
    ],
    close: [],
  };
}
