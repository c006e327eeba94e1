import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { shippedSynonyms } from '../query/gather-synonyms.ts';
import { presentHits } from '../results/present-hits.ts';
import { nothingAsked } from '../results/search-address.ts';
import { requestFor } from '../results/search-request.ts';
import type { SynonymInput } from './synonym-input.ts';
import { listSynonyms } from './synonym-queries.ts';
import { faultsOf, requireEditor } from './synonym-service.ts';
import { findingWords } from './synonyms-of-portal.ts';

/** What a word finds today and would find with the change, with the first of what is new. */
export type WordChange = {
  word: string;
  before: number;
  after: number;
  fresh: readonly { path: string; title: string }[];
};

const mostFresh = 5;
/** So many hits are compared to tell what is new. */
const mostCompared = 200;

/** What the change would do to a search for each of the words, the removed ones too; stores nothing. */
export async function previewSynonyms(
  app: App,
  actor: Actor,
  id: string | undefined,
  input: SynonymInput,
): Promise<Outcome<readonly WordChange[]>> {
  app.limits.take('search', requireEditor(actor));
  const errors = await faultsOf(app, actor, id, input);
  if (Object.keys(errors).length > 0) return refused(errors);
  const { version: _, ...group } = input;
  const written = await listSynonyms(app.db);
  const old = written.find((one) => one.id === id);
  const others = written.filter((one) => one !== old);
  const groups = [...(await shippedSynonyms(app)), ...others, group];
  const words = new Set([group, ...(old ? [old] : [])].flatMap(findingWords).map(([, word]) => word));
  const changes: WordChange[] = [];
  for (const word of words) changes.push(await changeOf(app, actor, word, groups));
  return done(changes);
}

async function changeOf(
  app: App,
  actor: Actor,
  word: string,
  synonyms: readonly SynonymGroup[],
): Promise<WordChange> {
  const today = swedishDay(app.clock.now());
  const request = { ...requestFor({ ...nothingAsked, words: word }, actor, today), limit: mostCompared };
  const before = await app.searchIndex.search(request);
  const after = await app.searchIndex.search({ ...request, synonyms });
  const known = new Set(wholeHits(before).map(({ subject }) => subject));
  const fresh = wholeHits(after).filter(({ subject }) => !known.has(subject));
  const shown = await presentHits(app, actor, fresh.slice(0, mostFresh), { lang: 'sv', today });
  return {
    word,
    before: before.whole,
    after: after.whole,
    fresh: shown.map(({ view: { path, title } }) => ({ path, title })),
  };
}

const wholeHits = ({ hits, whole }: SearchResult) => hits.slice(0, whole);
