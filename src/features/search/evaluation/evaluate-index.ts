import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { type Answer, type JudgedQuery, type RelevanceScore, scoreRelevance } from './relevance-score.ts';

export type JudgedDocument = {
  id: string;
  title: string;
  body: string;
  type?: string | undefined;
  municipality?: string | undefined;
};
/** Documents, and queries with how well each document answers them. */
export type RelevanceList = { documents: readonly JudgedDocument[]; queries: readonly JudgedQuery[] };

const limit = 10;
/** No document of a list is ever in doubt, so that any day will do. */
const today = '2026-01-01';

/** Fills an empty index with the list's documents and scores one search a query, as a visitor would make it. */
export async function evaluateIndex(
  index: SearchIndex,
  { documents, queries }: RelevanceList,
  synonyms: readonly SynonymGroup[],
): Promise<RelevanceScore> {
  await index.setSynonyms(synonyms);
  const rebuild = await index.rebuild();
  await rebuild.add(documents.map(documentOf));
  await rebuild.finish(0);
  const answers: Answer[] = [];
  for (const query of queries) answers.push({ query, found: await find(index, query.query) });
  return scoreRelevance(answers);
}

async function find(index: SearchIndex, text: string): Promise<string[]> {
  const { hits } = await index.search({
    text,
    visibleTo: 'everything',
    filter: {},
    count: [],
    sort: 'relevance',
    from: 0,
    limit,
    today,
  });
  return hits.map(({ id }) => id);
}

/** A judged document as something that can be found. */
export function documentOf({ id, title, body, type, municipality }: JudgedDocument): SearchDocument {
  return {
    id,
    subject: id,
    visibility: 'public',
    version: '1',
    title,
    names: [],
    body,
    facets: { type: listed(type), municipality: listed(municipality) },
    law: legalMentions(`${title}\n${body}`),
    reviewedOn: undefined,
    standing: 'practice',
    isReviewed: false,
    sureUntil: undefined,
  };
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
