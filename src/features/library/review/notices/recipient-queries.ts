import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';

/** Somebody who is told by mail. */
export type Recipient = { personId: string; eMail: string };

/** Awake people who hold one of the roles in one of the scopes. */
export async function listHolders(
  db: Db,
  roles: readonly Role[],
  scopeIds: readonly string[],
): Promise<readonly Recipient[]> {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'p.e_mail as eMail'])
    .distinct()
    .where('m.role', 'in', [...roles])
    .where('m.scope_id', 'in', [...scopeIds, ''])
    .where('m.status', '=', 'approved')
    .where('p.state', '=', 'active')
    .orderBy('p.id')
    .execute();
}

/** The awake people among these. */
export async function listPeople(db: Db, ids: readonly (string | null)[]): Promise<readonly Recipient[]> {
  const known = ids.filter((id) => id !== null);
  return db
    .selectFrom('person')
    .select(['id as personId', 'e_mail as eMail'])
    .where('id', 'in', [...known, ''])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
}

/** Who handed the entry's open draft over, or else began it, and why it came back. */
export async function findHandover(
  db: Db,
  entryId: string,
): Promise<{ title: string | null; writerId: string | null; reason: string | null } | undefined> {
  const row = await db
    .selectFrom('entry_revision')
    .select(['title', 'submitted_by', 'created_by', 'return_reason'])
    .where('entry_id', '=', entryId)
    .where('state', 'in', ['draft', 'in-review'])
    .executeTakeFirst();
  return row && { title: row.title, writerId: row.submitted_by ?? row.created_by, reason: row.return_reason };
}

/** The name of the published text. */
export async function findTitle(db: Db, revisionId: string | null): Promise<string> {
  const row = await db
    .selectFrom('entry_revision')
    .select('title')
    .where('id', '=', revisionId ?? '')
    .executeTakeFirst();
  return row?.title ?? '';
}

/** Who wrote the comment that is answered, or the comment itself. */
export async function findCommentAuthor(
  db: Db,
  commentId: string,
): Promise<{ authorId: string | null; isAnswer: boolean } | undefined> {
  const row = await db
    .selectFrom('entry_comment as c')
    .leftJoin('entry_comment as parent', 'parent.id', 'c.parent_id')
    .select(['c.parent_id', 'c.author_id', 'parent.author_id as asked_by'])
    .where('c.id', '=', commentId)
    .executeTakeFirst();
  if (!row) return undefined;
  const isAnswer = row.parent_id !== null;
  return { authorId: isAnswer ? row.asked_by : row.author_id, isAnswer };
}
