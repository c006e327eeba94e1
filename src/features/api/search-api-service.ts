import type { z } from 'zod';
import { type Hit, presentHits } from '#src/features/search/results/present-hits.ts';
import { nothingAsked } from '#src/features/search/results/search-address.ts';
import { requestFor } from '#src/features/search/results/search-request.ts';
import { suggest } from '#src/features/search/suggest/suggest-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Asked as AskedOfSource } from '#src/platform/search/search-source.ts';
import { nextAddress } from './addresses.ts';
import type { searchList, suggestionDocument } from './documents/search-document.ts';
import { openCursor, sealCursor } from './query/cursor.ts';
import { readQuery } from './query/read-query.ts';
import { searchQuery, suggestQuery } from './query/search-query.ts';

type Asked = { origin: string; parameters: URLSearchParams; lang: AskedOfSource['lang'] };

/** A page of what is public and meets the query; whoever asks sees what everybody sees. */
export async function searchDocuments(
  app: App,
  { origin, parameters, lang }: Asked,
): Promise<z.output<typeof searchList>> {
  const { limit, cursor, ...question } = readQuery(searchQuery, parameters);
  const { q, sort, exact, ...filter } = question;
  const resource = 'search';
  const from = cursor === undefined ? 0 : Number(openCursor(app.config, { resource, ...question }, cursor));
  const today = swedishDay(app.clock.now());
  const query = { ...nothingAsked, words: q, filter: chosenIn(filter), sort, isExact: exact === 'yes' };
  const request = { ...requestFor(query, anonymous, today), from, limit };
  const { hits, total, whole, corrections, shownInstead } = await app.searchIndex.search(request);
  const items = await presentHits(app, anonymous, hits, { lang, today });
  const end = from + hits.length;
  const next =
    end < total && hits.length > 0 ? sealCursor(app.config, { resource, ...question }, `${end}`) : undefined;
  return {
    total,
    whole,
    next: nextAddress(origin, resource, parameters, next),
    corrections: [...corrections],
    shownInstead: [...shownInstead],
    items: items.map((hit) => toHitItem(hit, origin)),
  };
}

function chosenIn(filter: Readonly<Record<string, string[] | undefined>>): Record<string, string[]> {
  const chosen = Object.entries(filter).flatMap(([facet, values = []]) =>
    values.length > 0 ? [[facet, values] as const] : [],
  );
  return Object.fromEntries(chosen);
}

function toHitItem({ id, view, title, excerpt, missing }: Hit, origin: string) {
  return {
    id,
    page: origin + view.path,
    title: title.map(({ text }) => text).join(''),
    kicker: [...view.kicker],
    summary: view.summary,
    excerpt: [...excerpt],
    missing: [...missing],
    notes: view.notes.map(({ text }) => text),
  };
}

/** Suggestions as data, or in the form that browsers want. */
export async function suggestDocuments(
  app: App,
  { origin, parameters, lang }: Asked,
): Promise<{ data: unknown; type?: string }> {
  const { q, format } = readQuery(suggestQuery, parameters);
  const { words, terms, pages } = await suggest(app, anonymous, { text: q, lang });
  if (format === 'opensearch') {
    const titles = [...terms, ...pages].map(({ view }) => view.title);
    return { data: JSON.stringify([q, [...words, ...titles]]), type: 'application/x-suggestions+json' };
  }
  const pageOf = ({ view }: Hit) => ({ page: origin + view.path, title: view.title });
  const data: z.output<typeof suggestionDocument> = {
    words: [...words],
    terms: terms.map((hit) => ({ ...pageOf(hit), answer: hit.view.answer ?? '' })),
    pages: pages.map((hit) => ({ ...pageOf(hit), kicker: [...hit.view.kicker] })),
  };
  return { data };
}
