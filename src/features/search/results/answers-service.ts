import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { citationText } from '#src/platform/search/legal-mentions.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';
import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { Asked } from '#src/platform/search/search-source.ts';
import { isAskedFor } from './named-rules.ts';
import { type Hit, presentHits } from './present-hits.ts';
import { nothingAsked, type SearchQuery } from './search-address.ts';
import { requestFor } from './search-request.ts';

/** What stands above the list: the words that were asked for, explained, and the paragraphs. */
export type Answers = { terms: readonly Hit[]; law: readonly LegalAnswer[] };
export type LegalAnswer = {
  citation: string;
  /** The part of a guide that tells of it. */
  chapter: Hit | undefined;
  /** Asks for everything that cites it; absent when that is what was asked. */
  everything: { query: SearchQuery; total: number } | undefined;
};

const readForTerms = 10;
const mostTerms = 2;
const readForChapter = 20;
const mostParagraphs = 2;

/** The answers to a query, on its first page: whatever the list is narrowed by, since they are not in it. */
export async function findAnswers(
  app: App,
  actor: Actor,
  query: SearchQuery,
  { law, total }: Pick<SearchResult, 'law' | 'total'>,
  asked: Asked,
): Promise<Answers> {
  if (query.page > 1 || query.words === '') return { terms: [], law: [] };
  const [terms, legal] = await Promise.all([
    findTerms(app, actor, query, asked),
    Promise.all(law.slice(0, mostParagraphs).map((one) => findLegalAnswer(app, actor, one, total, asked))),
  ]);
  return { terms, law: legal };
}

/** Explained words that the query asks for. */
async function findTerms(app: App, actor: Actor, query: SearchQuery, asked: Asked): Promise<readonly Hit[]> {
  const request = requestFor({ ...query, filter: { type: ['term'] }, sort: 'relevance' }, actor, asked.today);
  const { hits, whole, ...read } = await app.searchIndex.search({ ...request, limit: readForTerms });
  const shown = await presentHits(app, actor, hits.slice(0, whole), asked);
  return shown
    .filter(({ title, view: { answer } }) => answer && isAskedFor({ title, answer }, { ...read, ...query }))
    .slice(0, mostTerms);
}

async function findLegalAnswer(
  app: App,
  actor: Actor,
  law: LegalCitation,
  totalOfQuery: number,
  asked: Asked,
): Promise<LegalAnswer> {
  const citation = citationText(law);
  const query: SearchQuery = { ...nothingAsked, words: citation, municipality: asked.municipality };
  const request = { ...requestFor(query, actor, asked.today), limit: readForChapter };
  const { hits, whole, total } = await app.searchIndex.search(request);
  const shown = await presentHits(app, actor, hits.slice(0, whole), asked);
  return {
    citation,
    chapter: shown.find(({ view }) => view.path.includes('#')),
    everything: total === totalOfQuery ? undefined : { query, total: whole },
  };
}
