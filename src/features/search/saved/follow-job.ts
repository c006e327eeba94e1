import { actorOf, getPerson } from '#src/features/accounts/people/person-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import type { SearchHit } from '#src/platform/search/search-index.ts';
import { type Hit, presentHits } from '../results/present-hits.ts';
import { requestFor } from '../results/search-request.ts';
import { nextLook } from './follow-rules.ts';
import { newsMail } from './saved-mail-text.ts';
import { listDueSearches, listSubjects, updateTold } from './saved-queries.ts';
import type { DueSearch } from './saved-search.ts';
import { readQuery } from './saved-service.ts';

/** What there is something new to read after. */
const newsKinds: readonly EventKind[] = ['entry.published', 'entry.revised', 'entry.imported'];
const pageSize = 100;
/** Whoever follows more than this narrows the search. */
const mostRead = 1000;

/** Mails people what is new in the searches that they follow: seen with their rights of today, nothing when nothing is new. */
export const followJob: JobHandler = {
  kind: 'search.tell-followers',
  everyMinutes: 30,
  async run(app) {
    const { cursor } = await app.searchIndex.status();
    if (cursor === undefined) return;
    const due = await listDueSearches(app.db, isoAt(app.clock));
    for (const [personId, searches] of Map.groupBy(due, (one) => one.personId))
      await tellFollower(app, personId, { searches, upTo: cursor });
  },
};

type News = { search: DueSearch; hits: readonly Hit[] };

/** One mail a person; the note of how far they have been told commits with it. */
async function tellFollower(
  app: App,
  personId: string,
  { searches, upTo }: { searches: readonly DueSearch[]; upTo: number },
): Promise<void> {
  const actor = await actorOf(app.db, personId);
  const isAwake = actor.kind === 'person';
  const news: News[] = [];
  for (const search of searches)
    news.push({ search, hits: isAwake ? await findNews(app, actor, search, upTo) : [] });
  const { eMail: to } = await getPerson(app.db, personId);
  await app.db.transaction().execute(async (trx) => {
    const told: News[] = [];
    for (const one of news) {
      const { follow, seenSeq } = one.search;
      const nextAt = nextLook(follow, app.clock.now())?.toISOString() ?? null;
      if (await updateTold(trx, one.search, { seenSeq: Math.max(upTo, seenSeq), nextAt })) told.push(one);
    }
    const worthTelling = told.filter(({ hits }) => hits.length > 0);
    if (worthTelling.length > 0)
      await app.mailer.queue(trx, { to, purpose: 'saved-search', ...newsMail(app.config, worthTelling) });
  });
}

/** What meets the whole search and was published or revised by others since the person was told. */
async function findNews(app: App, actor: Actor, search: DueSearch, upTo: number): Promise<readonly Hit[]> {
  const among = { kinds: newsKinds, after: search.seenSeq, upTo, notBy: search.personId };
  const subjects = await listSubjects(app.db, among);
  if (subjects.size === 0) return [];
  const query = readQuery(app, search.query);
  const today = swedishDay(app.clock.now());
  const found: SearchHit[] = [];
  for (let from = 0, whole = 1; from < Math.min(whole, mostRead); from += pageSize) {
    const request = { ...requestFor(query, actor, today), from, limit: pageSize };
    const result = await app.searchIndex.search(request);
    whole = result.whole;
    found.push(...result.hits.slice(0, whole - from).filter(({ subject }) => subjects.has(subject)));
  }
  return presentHits(app, actor, found, { lang: 'sv', today });
}
