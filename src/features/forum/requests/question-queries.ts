import type { Selectable } from 'kysely';
import type { ForumTables } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { UnnamedQuestion } from './question.ts';

type Row = Selectable<ForumTables['unnamed_question']>;

export async function insertQuestion(
  trx: Db,
  question: Pick<UnnamedQuestion, 'id' | 'networkId' | 'title' | 'body' | 'askedAt'> & { askedBy: string },
): Promise<void> {
  await trx
    .insertInto('unnamed_question')
    .values({
      id: question.id,
      network_id: question.networkId,
      asked_by: question.askedBy,
      title: question.title,
      body_md: question.body,
      state: 'waiting',
      asked_at: question.askedAt,
      handled_by: null,
      handled_at: null,
      return_reason: null,
      thread_id: null,
    })
    .execute();
}

export async function findQuestion(db: Db, id: string): Promise<UnnamedQuestion | undefined> {
  const row = await db.selectFrom('unnamed_question').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toQuestion(row);
}

/** What the person has asked, the latest first. */
export async function listAsked(db: Db, personId: string): Promise<readonly UnnamedQuestion[]> {
  const rows = await db
    .selectFrom('unnamed_question')
    .selectAll()
    .where('asked_by', '=', personId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(toQuestion);
}

/** Who has asked what the thread was put for, known to its coordinator alone. */
export async function findAskerOf(db: Db, threadId: string): Promise<string | undefined> {
  const [row] = await askerOf(db, { threadId });
  return row?.asked_by ?? undefined;
}

const askerOf = compiledOnce((db, { threadId }: { threadId: string }) =>
  db.selectFrom('unnamed_question').select('asked_by').where('thread_id', '=', threadId),
);

/** What waits in the networks, the longest waiting first. */
export async function listWaiting(
  db: Db,
  networkIds: readonly string[],
): Promise<readonly UnnamedQuestion[]> {
  if (networkIds.length === 0) return [];
  const rows = await db
    .selectFrom('unnamed_question')
    .selectAll()
    .where('network_id', 'in', networkIds)
    .where('state', '=', 'waiting')
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(toQuestion);
}

/** Who asks, and for which organisations they work. */
export async function findAsker(
  db: Db,
  personId: string,
): Promise<{ name: string; organisations: readonly string[] } | undefined> {
  const person = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  const organisations = await db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.scope_id')
    .select('o.name')
    .distinct()
    .where('m.person_id', '=', personId)
    .where('m.status', '=', 'approved')
    .orderBy('o.name')
    .execute();
  return person && { name: person.name, organisations: organisations.map(({ name }) => name) };
}

type Handled = {
  by: string | null;
  at: string;
  reason?: string;
  threadId?: string;
};

/** Ends the waiting; `conflict` when somebody else has ended it. The words go, but where they may be put once more. */
export async function updateHandled(
  trx: Db,
  id: string,
  to: 'posted' | 'returned' | 'withdrawn',
  { by, at, reason, threadId }: Handled,
): Promise<void> {
  const row = await trx
    .updateTable('unnamed_question')
    .set({
      state: to,
      handled_by: by,
      handled_at: at,
      return_reason: reason ?? null,
      thread_id: threadId ?? null,
      ...(to !== 'returned' && { body_md: '' }),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

function toQuestion(row: Row): UnnamedQuestion {
  return {
    id: row.id,
    networkId: row.network_id,
    askedBy: row.asked_by,
    title: row.title,
    body: row.body_md,
    state: row.state,
    askedAt: row.asked_at,
    returnReason: row.return_reason,
    threadId: row.thread_id,
  };
}
