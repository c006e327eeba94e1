import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { knownFromPosts } from './trust-rules.ts';

/** Whether nobody stands behind the person: every membership was given by the mail domain alone, as the log tells. */
export async function isSelfRegistered(db: Db, personId: string): Promise<boolean> {
  const approvals = await approvalsOf(db, { personId });
  return approvals.length > 0 && approvals.every(({ data }) => data !== null && isByDomain(data));
}

const approvalsOf = compiledOnce((db, { personId }: { personId: string }) =>
  db
    .selectFrom('membership as m')
    .leftJoin('event as e', (join) =>
      join
        .onRef('e.subject_id', '=', 'm.id')
        .on('e.subject_type', '=', 'membership')
        .on('e.kind', '=', 'membership.approved'),
    )
    .select('e.data')
    .where('m.person_id', '=', personId)
    .where('m.status', '=', 'approved'),
);

const isByDomain = (data: string) => (JSON.parse(data) as { how?: unknown }).how === 'mail-domain';

/** How many of the person's posts are shown; counts no further than to where they are known. */
export async function countShownPosts(db: Db, personId: string): Promise<number> {
  const rows = await db
    .selectFrom('post')
    .select('id')
    .where('author_id', '=', personId)
    .where('state', '=', 'visible')
    .limit(knownFromPosts)
    .execute();
  return rows.length;
}
