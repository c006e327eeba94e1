import { Readable } from 'node:stream';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type ZipEntry, zip } from '#src/lib/zip.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { categoryObject } from '../../categories/category.ts';
import { type Thread, threadPath } from '../../threads/thread.ts';
import { findThread } from '../../threads/thread-queries.ts';
import type { FileRecord, ThreadRecord } from './thread-record.ts';
import {
  countPosts,
  listCareRecords,
  listHeadingRecords,
  listThreadFiles,
  readPostRecords,
} from './thread-record-queries.ts';
import { recordJson, recordPage } from './thread-record-text.ts';

/** More than that is no thread that anybody reads through before it is handed out. */
const mostFileBytes = 2_000_000_000;

/** The thread for somebody who hands it out; throws as `getCaredThread`. */
export async function openThreadExport(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Thread> {
  requireSelf(actor);
  const thread = await findThread(app.db, id);
  if (!thread || !canSee(actor, thread.category.visibility)) throw new DomainError('not-found');
  requirePermission(actor, 'forum.export', categoryObject(thread.category));
  return thread;
}

/** Whether the actor, who sees the thread, may hand it out. */
export function mayExport(actor: Actor, { category }: Thread): boolean {
  return isPermitted(actor, 'forum.export', categoryObject(category));
}

type Exporting = Pick<App, 'db' | 'clock' | 'files' | 'audit' | 'limits'>;

/**
 * The thread with every post in whatever state, its versions, decisions and files as one ZIP archive: a page to read, the
 * same as JSON, and the files. It is read while it is sent, however large it is. Whether it may be handed out is for a
 * human to say; the audit trail says who made it.
 */
export async function exportThread(
  app: Exporting,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; content: Readable }> {
  const thread = await openThreadExport(app, actor, id);
  app.limits.take('export', requireSelf(actor));
  const files = await listThreadFiles(app.db, id);
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (bytes > mostFileBytes) throw new DomainError('too-large');
  await app.db.transaction().execute(async (trx) =>
    app.audit.record(trx, {
      actor,
      action: 'thread.exported',
      object: { type: 'thread', id },
      data: { posts: await countPosts(trx, id), files: files.length },
    }),
  );
  const record = await recordOf(app, thread);
  const content = Readable.from(zip(entriesOf(app, record, files), app.clock.now()));
  return { fileName: `trad-${id}.zip`, content };
}

/** Opened one after the other, when the archive comes to them. */
function* entriesOf(app: Exporting, record: ThreadRecord, files: readonly FileRecord[]): Generator<ZipEntry> {
  const posts = () => readPostRecords(app.db, record.id);
  yield { name: 'trad.html', content: Readable.from(recordPage(record, posts())) };
  yield { name: 'trad.json', content: Readable.from(recordJson(record, posts())) };
  for (const { path: name, sha256 } of files) yield { name, content: app.files.open(sha256) };
}

async function recordOf({ db, clock }: Exporting, thread: Thread): Promise<ThreadRecord> {
  return {
    id: thread.id,
    path: threadPath(thread),
    title: thread.title,
    category: thread.category.name,
    state: thread.state,
    createdAt: thread.createdAt,
    exportedAt: isoAt(clock),
    headings: await listHeadingRecords(db, thread.id),
    care: await listCareRecords(db, thread.id),
  };
}
