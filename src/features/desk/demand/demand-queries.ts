import type { Db } from '#src/platform/app.ts';
import type { About, Counted } from './demand.ts';

type Tagged = { id: string; vocabulary: string; value: string };

/** What each published description is about, counted once. */
export async function listOffered(db: Db): Promise<readonly Counted[]> {
  const ids = await db.selectFrom('entry_card').select('entry_id as id').execute();
  const tags = await db
    .selectFrom('entry_facet')
    .select(['entry_id as id', 'facet as vocabulary', 'value'])
    .where('facet', 'in', ['hindrance', 'tier'])
    .execute();
  const aboutOf = byId(tags);
  return ids.map(({ id }) => ({ about: aboutOf(id), counts: {}, entries: 1 }));
}

export type OpenQuestion = {
  id: string;
  slug: string;
  title: string;
  category: { slug: string };
  about: About;
};

/** Questions of the time in the categories that no answer has helped, the oldest first, with what they are about. */
export async function listOpenQuestions(
  db: Db,
  categoryIds: readonly string[],
  { from, before }: { from: string; before: string },
): Promise<readonly OpenQuestion[]> {
  if (categoryIds.length === 0) return [];
  const rows = await db
    .selectFrom('thread as t')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .select(['t.id', 't.slug', 't.title', 'c.slug as category'])
    .where('t.category_id', 'in', categoryIds)
    .where('t.state', '=', 'visible')
    .where('t.kind', '=', 'question')
    .where('t.helped', '=', 0)
    .where('t.created_at', '>=', from)
    .where('t.created_at', '<', before)
    .orderBy('t.created_at')
    .orderBy('t.id')
    .execute();
  if (rows.length === 0) return [];
  const tags = await db
    .selectFrom('thread_tag')
    .select(['thread_id as id', 'vocabulary', 'value'])
    .where(
      'thread_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const aboutOf = byId(tags);
  return rows.map(({ id, slug, title, category }) => ({
    id,
    slug,
    title,
    category: { slug: category },
    about: aboutOf(id),
  }));
}

/** What requests of the time to organisations of the network are about: what their description is, and the topic that was chosen. */
export async function listRequested(
  db: Db,
  networkId: string,
  { from, before }: { from: string; before: string },
): Promise<readonly { described: About; topic: string | null }[]> {
  const rows = await db
    .selectFrom('exchange_request as r')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'r.to_organisation_id')
    .select(['r.entry_id', 'r.topic'])
    .where('n.network_id', '=', networkId)
    .where('r.state', '!=', 'withdrawn')
    .where('r.asked_at', '>=', from)
    .where('r.asked_at', '<', before)
    .execute();
  const entryIds = rows.flatMap(({ entry_id }) => entry_id ?? []);
  const tags =
    entryIds.length === 0
      ? []
      : await db
          .selectFrom('entry_facet')
          .select(['entry_id as id', 'facet as vocabulary', 'value'])
          .where('entry_id', 'in', entryIds)
          .where('facet', 'in', ['hindrance', 'tier'])
          .execute();
  const aboutOf = byId(tags);
  return rows.map(({ entry_id, topic }) => ({ described: aboutOf(entry_id ?? ''), topic }));
}

function byId(tags: readonly Tagged[]): (id: string) => About {
  const groups = Map.groupBy(tags, ({ id }) => id);
  return (id) => {
    const values = (vocabulary: string) =>
      (groups.get(id) ?? []).flatMap((tag) => (tag.vocabulary === vocabulary ? tag.value : []));
    return { hindrances: values('hindrance'), tiers: values('tier') };
  };
}
