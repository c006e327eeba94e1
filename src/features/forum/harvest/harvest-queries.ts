import type { Selectable } from 'kysely';
import type { HarvestTable } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type AuthorColumns, toAuthor } from '../threads/author.ts';
import type { Credit, Harvest, HarvestPost } from './harvest.ts';

/** Notes the harvest and whose posts it asks for; the maker's own need no question. */
export async function insertHarvest(
  trx: Db,
  harvest: { id: string; threadId: string; entryId: string | null; startedBy: string | null; at: string },
  posts: readonly { id: string; authorId: string | null; isOwn: boolean }[],
): Promise<void> {
  await trx
    .insertInto('harvest')
    .values({
      id: harvest.id,
      thread_id: harvest.threadId,
      entry_id: harvest.entryId,
      started_by: harvest.startedBy,
      started_at: harvest.at,
    })
    .execute();
  const rows = posts.map(({ id, authorId, isOwn }) => ({
    harvest_id: harvest.id,
    post_id: id,
    author_id: authorId,
    state: isOwn ? ('agreed' as const) : ('asked' as const),
    credit: null,
    answered_at: isOwn ? harvest.at : null,
  }));
  await trx.insertInto('harvest_post').values(rows).execute();
}

export async function findHarvest(db: Db, id: string): Promise<Harvest | undefined> {
  const row = await db.selectFrom('harvest').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toHarvest(db, row);
}

/** The harvests of posts that stand in a thread, or for an entry, the latest first. */
export async function listHarvests(
  db: Db,
  of: { threadId: string } | { entryId: string },
): Promise<readonly Harvest[]> {
  const rows = await db
    .selectFrom('harvest')
    .selectAll()
    .where((is) =>
      'entryId' in of
        ? is('entry_id', '=', of.entryId)
        : is.exists(
            is
              .selectFrom('harvest_post as h')
              .innerJoin('post as p', 'p.id', 'h.post_id')
              .select('h.post_id')
              .whereRef('h.harvest_id', '=', 'harvest.id')
              .where('p.thread_id', '=', of.threadId),
          ),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Promise.all(rows.map((row) => toHarvest(db, row)));
}

async function toHarvest(db: Db, row: Selectable<HarvestTable>): Promise<Harvest> {
  const { id, entry_id: entryId, started_by: startedBy } = row;
  const posts = await listHarvestPosts(db, id);
  return { id, threadId: posts[0]?.threadId ?? row.thread_id, entryId, startedBy, posts };
}

async function listHarvestPosts(
  db: Db,
  harvestId: string,
): Promise<readonly (HarvestPost & { threadId: string })[]> {
  const rows = await db
    .selectFrom('harvest_post as h')
    .innerJoin('post as p', 'p.id', 'h.post_id')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .leftJoin('person as a', (join) => join.onRef('a.id', '=', 'h.author_id').on('a.state', '!=', 'erased'))
    .select(['h.post_id as postId', 'p.thread_id as threadId', 'p.number', 'h.state', 'a.id as author_id'])
    .select(['p.author_role', 'p.is_for_unnamed'])
    .select(['o.slug as organisation_slug', 'o.name as organisation_name'])
    .where('h.harvest_id', '=', harvestId)
    .orderBy('p.number')
    .execute();
  return rows.map(({ postId, threadId, number, state, author_id, ...row }) => {
    const author = toAuthor({ ...row, author_name: null } satisfies AuthorColumns);
    const isGone = state === 'asked' && author_id === null;
    return { postId, threadId, number, author, state: isGone ? 'author-gone' : state };
  });
}

export type Asked = {
  harvestId: string;
  entryId: string | null;
  postId: string;
  /** Where the post stands now. */
  threadId: string;
  since: string;
};

/** Of which harvests the author is asked, for all posts or for one of them. */
export async function listAsked(db: Db, authorId: string, postId?: string): Promise<readonly Asked[]> {
  return db
    .selectFrom('harvest_post as p')
    .innerJoin('harvest as h', 'h.id', 'p.harvest_id')
    .innerJoin('post as w', 'w.id', 'p.post_id')
    .select([
      'h.id as harvestId',
      'h.entry_id as entryId',
      'p.post_id as postId',
      'w.thread_id as threadId',
      'h.started_at as since',
    ])
    .where('p.author_id', '=', authorId)
    .where('p.state', '=', 'asked')
    .$if(postId !== undefined, (query) => query.where('p.post_id', '=', postId ?? ''))
    .orderBy('h.started_at')
    .orderBy('p.post_id')
    .execute();
}

/** The authors who have been asked in the harvest. */
export async function listAskedAuthors(db: Db, harvestId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('harvest_post')
    .select('author_id')
    .distinct()
    .where('harvest_id', '=', harvestId)
    .where('state', '=', 'asked')
    .execute();
  return rows.flatMap(({ author_id }) => author_id ?? []);
}

/** Writes the author's answer once; `conflict` when it is there already. */
export async function updateAnswer(
  trx: Db,
  { harvestId, postId }: { harvestId: string; postId: string },
  answer: { state: 'agreed' | 'declined'; credit: Credit | null; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('harvest_post')
    .set({ state: answer.state, credit: answer.credit, answered_at: answer.at })
    .where('harvest_id', '=', harvestId)
    .where('post_id', '=', postId)
    .where('state', '=', 'asked')
    .returning('post_id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}
