import type { Db } from '#src/platform/app.ts';
import { listCategories } from '../../categories/category-queries.ts';
import { listFormerHeadings } from '../../posts/headings/heading-queries.ts';
import { listDecisions } from '../decisions/decision-queries.ts';
import { listPersonNames } from '../queue/case-queries.ts';
import { listReports } from '../reports/report-queries.ts';
import {
  type CareRecord,
  careKinds,
  type FileRecord,
  type PostRecord,
  type ThreadRecord,
} from './thread-record.ts';

/** So many posts are held at a time. */
const batch = 50;

/** Every post of the thread with its versions, reports, decisions and files, in their order. */
export async function* readPostRecords(db: Db, threadId: string): AsyncGenerator<PostRecord> {
  for (let after = 0; ; ) {
    const posts = await listPostRecords(db, threadId, after);
    yield* posts;
    const last = posts.at(-1);
    if (!last || posts.length < batch) return;
    after = last.number;
  }
}

async function listPostRecords(db: Db, threadId: string, after: number): Promise<readonly PostRecord[]> {
  const rows = await db
    .selectFrom('post as p')
    .leftJoin('person as a', 'a.id', 'p.author_id')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .leftJoin('post as q', 'q.id', 'p.reply_to_id')
    .leftJoin('person as c', 'c.id', 'p.law_checked_by')
    .selectAll('p')
    .select(['a.name as author_name', 'o.name as organisation_name', 'c.name as checker_name'])
    .select(['q.id as answered_id', 'q.number as answered_number'])
    .where('p.thread_id', '=', threadId)
    .where('p.number', '>', after)
    .orderBy('p.number')
    .limit(batch)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      number: row.number,
      role: row.author_role,
      author: row.author_name,
      organisation: row.organisation_name,
      isForUnnamed: row.is_for_unnamed === 1,
      answers: row.answered_id === null ? null : { id: row.answered_id, number: row.answered_number ?? 0 },
      law:
        row.law_as_of === null
          ? null
          : { asOf: row.law_as_of, checkedBy: row.checker_name, checkedAt: row.law_checked_at },
      state: row.state,
      stateAt: row.state_at,
      stateReason: row.state_reason,
      createdAt: row.created_at,
      editedAt: row.edited_at,
      text: row.body_md,
      versions: await listVersions(db, row.id),
      reports: (await listReports(db, row.id)).map(({ reason, reportedAt, state }) => ({
        reason,
        reportedAt,
        state,
      })),
      decisions: await listDecisionRecords(db, row.id),
      files: await listFiles(db, row.id),
    })),
  );
}

async function listVersions(db: Db, postId: string): Promise<PostRecord['versions']> {
  return db
    .selectFrom('post_revision')
    .select(['version', 'written_at as writtenAt', 'body_md as text'])
    .where('post_id', '=', postId)
    .orderBy('version')
    .execute();
}

async function listDecisionRecords(db: Db, postId: string): Promise<PostRecord['decisions']> {
  const decisions = await listDecisions(db, postId);
  const names = await listPersonNames(
    db,
    decisions.map(({ decidedBy }) => decidedBy),
  );
  return decisions.map(({ act, cause, reason, decidedBy, decidedAt, answer, answeredAt }) => ({
    act,
    cause,
    reason,
    decidedBy: names.get(decidedBy ?? '') ?? null,
    decidedAt,
    answer,
    answeredAt,
  }));
}

async function listFiles(db: Db, postId: string): Promise<readonly FileRecord[]> {
  const rows = await keptFiles(db).where('pf.post_id', '=', postId).execute();
  return rows.map(toFile);
}

/** What the thread was called before, with who changed that. */
export async function listHeadingRecords(db: Db, threadId: string): Promise<ThreadRecord['headings']> {
  const former = await listFormerHeadings(db, threadId);
  const names = await listPersonNames(
    db,
    former.map(({ changedBy }) => changedBy),
  );
  return former.map((one) => ({ ...one, changedBy: names.get(one.changedBy ?? '') ?? null }));
}

/** What those who look after the thread have done with it, as the log tells. */
export async function listCareRecords(db: Db, threadId: string): Promise<readonly CareRecord[]> {
  const rows = await db
    .selectFrom('event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.kind', 'e.at', 'e.data', 'p.name'])
    .where('e.subject_type', '=', 'thread')
    .where('e.subject_id', '=', threadId)
    .where('e.kind', 'in', careKinds)
    .orderBy('e.seq')
    .execute();
  const categories = new Map((await listCategories(db)).map(({ id, name }) => [id, name]));
  return rows.map(({ kind, at, data, name }) => ({
    kind: kind as CareRecord['kind'],
    by: name,
    at,
    data: withNames(JSON.parse(data) as CareRecord['data'], categories),
  }));
}

function withNames(data: CareRecord['data'], categories: ReadonlyMap<string, string>): CareRecord['data'] {
  return Object.fromEntries(Object.entries(data).map(([key, id]) => [key, categories.get(id) ?? id]));
}

/** How many posts the thread has, in whatever state. */
export async function countPosts(db: Db, threadId: string): Promise<number> {
  const { count } = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every file of the thread's posts. */
export async function listThreadFiles(db: Db, threadId: string): Promise<readonly FileRecord[]> {
  const rows = await keptFiles(db)
    .innerJoin('post as p', 'p.id', 'pf.post_id')
    .where('p.thread_id', '=', threadId)
    .execute();
  return rows.map(toFile);
}

const keptFiles = (db: Db) =>
  db
    .selectFrom('post_file as pf')
    .innerJoin('file as f', 'f.id', 'pf.file_id')
    .select(['f.id', 'f.file_name as name', 'f.sha256', 'f.size_bytes as sizeBytes'])
    .where('pf.state', '!=', 'refused')
    .orderBy('pf.uploaded_at')
    .orderBy('f.id');

function toFile(row: Omit<FileRecord, 'path'>): FileRecord {
  return { ...row, path: `bilagor/${row.id}-${safeName(row.name)}` };
}

/** A name that leads nowhere else when the archive is unpacked. */
function safeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '_');
}
