import type { Cursor } from '#src/lib/paging.ts';
import type { Db } from '#src/platform/app.ts';

type MarkTable = 'post_thanks' | 'post_bookmark';
type Mark = { postId: string; personId: string };

/** Writes the mark; false when it is there already. */
export async function insertMark(trx: Db, table: MarkTable, mark: Mark, at: string): Promise<boolean> {
  const row = await trx
    .insertInto(table)
    .values({ post_id: mark.postId, person_id: mark.personId, at })
    .onConflict((conflict) => conflict.columns(['post_id', 'person_id']).doNothing())
    .returning('post_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the mark away; false when there is none. */
export async function deleteMark(trx: Db, table: MarkTable, { postId, personId }: Mark): Promise<boolean> {
  const row = await trx
    .deleteFrom(table)
    .where('post_id', '=', postId)
    .where('person_id', '=', personId)
    .returning('post_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The person's bookmarks, the newest first, the next ones after the cursor. */
export async function listBookmarks(
  db: Db,
  personId: string,
  { after, limit }: { after: Cursor | undefined; limit: number },
): Promise<readonly { postId: string; at: string }[]> {
  return db
    .selectFrom('post_bookmark')
    .select(['post_id as postId', 'at'])
    .where('person_id', '=', personId)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('at', 'post_id'), '<', eb.tuple(after?.[0] ?? '', after?.[1] ?? '')),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('post_id', 'desc')
    .limit(limit)
    .execute();
}
