import { type SqlBool, sql } from 'kysely';
import type { Db } from '#src/platform/app.ts';

type Span = { from: string; before: string };

/** Whether what the column says happened lies in the time. */
const within = (
  column: 'e.published_at' | 'a.declared_at' | 'w.answered_at' | 'p.helped_at' | 'm.starts_at' | 'r.state_at',
  { from, before }: Span,
) => sql<SqlBool>`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${before})`;

export type ReportedEntry = { slug: string; title: string; organisation: string };

/** Descriptions of the network's organisations that were first published in the time and still are, in Swedish order. */
export async function listPublished(
  db: Db,
  networkId: string,
  span: Span,
): Promise<readonly ReportedEntry[]> {
  return db
    .selectFrom('entry_card as c')
    .innerJoin('entry as e', 'e.id', 'c.entry_id')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'c.organisation_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.slug', 'c.title', 'o.name as organisation'])
    .where('n.network_id', '=', networkId)
    .where(within('e.published_at', span))
    .orderBy('c.title_key')
    .orderBy('c.entry_id')
    .execute();
}

/** What organisations of the network began to use that another has described. */
export async function listAdopted(db: Db, networkId: string, span: Span): Promise<readonly ReportedEntry[]> {
  return db
    .selectFrom('adoption as a')
    .innerJoin('entry_card as c', 'c.entry_id', 'a.original_id')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'a.organisation_id')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['c.slug', 'c.title', 'o.name as organisation'])
    .where('n.network_id', '=', networkId)
    .where(within('a.declared_at', span))
    .orderBy('c.title_key')
    .orderBy('o.sort_key')
    .orderBy('a.id')
    .execute();
}

/** What organisations let everybody read about how it went with what another has described. */
export async function listLearnt(
  db: Db,
  networkId: string,
  span: Span,
): Promise<readonly (ReportedEntry & { words: string })[]> {
  const rows = await db
    .selectFrom('adoption_answer as w')
    .innerJoin('adoption as a', 'a.id', 'w.adoption_id')
    .innerJoin('entry_card as c', 'c.entry_id', 'a.original_id')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'a.organisation_id')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['c.slug', 'c.title', 'o.name as organisation', 'w.what_differed'])
    .where('n.network_id', '=', networkId)
    .where('w.is_public', '=', 1)
    .where('w.what_differed', 'is not', null)
    .where(within('w.answered_at', span))
    .orderBy('c.title_key')
    .orderBy('w.id')
    .execute();
  return rows.flatMap(({ what_differed, ...entry }) =>
    what_differed ? [{ ...entry, words: what_differed }] : [],
  );
}

export type SolvedQuestion = { id: string; slug: string; title: string; category: { slug: string } };

/** Questions in the categories to which an answer of the time helped, in the order in which they were begun. */
export async function listSolved(
  db: Db,
  categoryIds: readonly string[],
  span: Span,
): Promise<readonly SolvedQuestion[]> {
  if (categoryIds.length === 0) return [];
  const rows = await db
    .selectFrom('thread as t')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .select(['t.id', 't.slug', 't.title', 'c.slug as category'])
    .where('t.category_id', 'in', categoryIds)
    .where('t.state', '=', 'visible')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('post as p')
          .select('p.id')
          .whereRef('p.thread_id', '=', 't.id')
          .where('p.state', '=', 'visible')
          .where(within('p.helped_at', span)),
      ),
    )
    .orderBy('t.created_at')
    .orderBy('t.id')
    .execute();
  return rows.map(({ category, ...thread }) => ({ ...thread, category: { slug: category } }));
}

export type Decision = { id: string; text: string; meeting: { id: string; slug: string; title: string } };

/** What the network decided in the time at meetings that the reader may see: points of closed minutes that stayed decisions. */
export async function listDecisions(
  db: Db,
  { networkId, keys, ...span }: Span & { networkId: string; keys: readonly string[] },
): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('meeting_point as p')
    .innerJoin('meeting_minutes as s', 's.meeting_id', 'p.meeting_id')
    .innerJoin('meeting as m', 'm.id', 'p.meeting_id')
    .select(['p.id', 'p.text', 'm.id as meetingId', 'm.slug', 'm.title'])
    .where('p.kind', '=', 'note')
    .where('s.state', '=', 'closed')
    .where('m.state', '=', 'open')
    .where('m.network_id', '=', networkId)
    .where('m.visibility', 'in', keys)
    .where(within('m.starts_at', span))
    .orderBy('m.starts_at')
    .orderBy('p.position')
    .orderBy('p.id')
    .execute();
  return rows.map(({ id, text, meetingId, slug, title }) => ({
    id,
    text,
    meeting: { id: meetingId, slug, title },
  }));
}

/** How many of the network's municipalities approved their answers in its Nulägesbild of the year, of how many; nothing without a round. */
export async function countAnswered(
  db: Db,
  networkId: string,
  year: number,
): Promise<{ answered: number; members: number } | undefined> {
  const round = await db
    .selectFrom('situation_round')
    .select('id')
    .where('network_id', '=', networkId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!round) return undefined;
  const { members, answered } = await db
    .selectFrom('network_organisation as n')
    .innerJoin('organisation as o', 'o.id', 'n.organisation_id')
    .leftJoin('situation_response as s', (join) =>
      join
        .onRef('s.organisation_id', '=', 'o.id')
        .on('s.round_id', '=', round.id)
        .on('s.state', 'in', ['approved', 'replaced']),
    )
    .select(({ fn }) => fn.count<number>('o.id').distinct().as('members'))
    .select(({ fn }) => fn.count<number>('s.organisation_id').distinct().as('answered'))
    .where('n.network_id', '=', networkId)
    .where('o.kind', '=', 'municipality')
    .executeTakeFirstOrThrow();
  return { answered: Number(answered), members: Number(members) };
}

/** How many exchanges with organisations of the network were carried through in the time. */
export async function countExchanges(db: Db, networkId: string, span: Span): Promise<number> {
  const { count } = await db
    .selectFrom('exchange_request as r')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'r.to_organisation_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('n.network_id', '=', networkId)
    .where('r.state', '=', 'done')
    .where(within('r.state_at', span))
    .executeTakeFirstOrThrow();
  return Number(count);
}
