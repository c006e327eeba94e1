import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import type { FollowKind } from '#src/platform/notices/news-source.ts';
import { requestFor } from '../results/search-request.ts';
import { listSavedSearches, listSubjects } from './saved-queries.ts';
import { readQuery } from './saved-service.ts';

/** What there is something new to read after. */
const newsKinds: readonly EventKind[] = [
  'entry.published',
  'entry.revised',
  'entry.imported',
  'thread.started',
  // a moderator has let it through
  'post.state-changed',
  'meeting.opened',
];
const pageSize = 100;
/** Whoever follows more than this narrows the search. */
const mostRead = 1000;

/** A saved search is followed by its owner alone: what others have published, revised, asked or opened since and meets it is news. */
export const savedSearchKind: FollowKind = {
  type: 'search',
  async present({ db }, actor, ids) {
    const personId = actorId(actor);
    const own = personId === null ? [] : await listSavedSearches(db, personId);
    const asked = own.filter(({ id }) => ids.includes(id));
    return new Map(asked.map(({ id, name, query }) => [id, { title: name, path: `/sok?${query}` }]));
  },
  async newsSince(app, actor, id, afterSeq) {
    const { cursor } = await app.searchIndex.status();
    if (cursor === undefined || cursor <= afterSeq) return undefined;
    const personId = actorId(actor);
    const search = personId && (await listSavedSearches(app.db, personId)).find((one) => one.id === id);
    if (!personId || !search) return { upTo: cursor, found: [] };
    const among = { kinds: newsKinds, after: afterSeq, upTo: cursor, notBy: personId };
    const subjects = await listSubjects(app.db, among);
    const found = await findAmong(app, actor, search.query, subjects);
    return { upTo: cursor, found };
  },
};

/** Those of the subjects that meet the whole search. */
async function findAmong(
  app: App,
  actor: Actor,
  words: string,
  subjects: ReadonlyMap<string, number>,
): Promise<readonly { seq: number; subject: string }[]> {
  const query = readQuery(app, words);
  const today = swedishDay(app.clock.now());
  const found = new Map<string, number>();
  for (let from = 0, whole = subjects.size; from < Math.min(whole, mostRead); from += pageSize) {
    const request = { ...requestFor(query, actor, today), from, limit: pageSize };
    const result = await app.searchIndex.search(request);
    whole = result.whole;
    for (const { subject } of result.hits.slice(0, whole - from)) {
      const seq = subjects.get(subject);
      if (seq !== undefined) found.set(subject, seq);
    }
  }
  const told = await Promise.all([...found.values()].map((seq) => toldAs(app, seq)));
  return told.flatMap((one) => one ?? []);
}

/** The event as the feature tells it to followers: a thread by its first post, a meeting as a new one. */
async function toldAs(app: App, seq: number): Promise<{ seq: number; subject: string } | undefined> {
  const [event] = await listEventsAfter(app.db, seq - 1, 1);
  if (event?.seq !== seq) return undefined;
  for (const source of app.registries.newsSources.filter(({ kinds }) => kinds.includes(event.kind))) {
    const news = await source.news(app, event);
    if (news && news.of.length > 0) return { seq, subject: `${source.name}:${news.subjectId}` };
  }
  return undefined;
}
