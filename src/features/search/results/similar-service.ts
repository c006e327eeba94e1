import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Asked } from '#src/platform/search/search-source.ts';
import { type Hit, presentHits } from './present-hits.ts';
import { readSearchQuery } from './search-address.ts';
import { requestFor } from './search-request.ts';
import { chooseSimilar } from './similar-rules.ts';

/** Shorter than this says nothing of what somebody is about to ask. */
const shortestAsked = 8;
const lookedThrough = 20;

/** The entries and threads that come closest to what somebody is about to ask, as far as they may read them; it is not counted as a search. */
export async function findSimilar(
  app: App,
  actor: Actor,
  { text, lang }: { text: string; lang: Asked['lang'] },
): Promise<readonly Hit[]> {
  const query = readSearchQuery(new URLSearchParams({ q: text.normalize('NFC') }), []);
  if (query.words.length < shortestAsked) return [];
  const today = swedishDay(app.clock.now());
  const request = requestFor(query, actor, today);
  const { hits } = await app.searchIndex.search({ ...request, limit: lookedThrough });
  return presentHits(app, actor, chooseSimilar(hits), { lang, today });
}
