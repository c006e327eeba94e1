import { buffer } from 'node:stream/consumers';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type ZipEntry, zip } from '#src/lib/zip.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { categoryObject } from '../../categories/category.ts';
import { type Thread, threadPath } from '../../threads/thread.ts';
import { findThread } from '../../threads/thread-queries.ts';
import type { ThreadRecord } from './thread-record.ts';
import { listPostRecords } from './thread-record-queries.ts';
import { recordPage } from './thread-record-text.ts';

/** More than that is no thread that anybody reads through before it is handed out. */
const mostFileBytes = 500_000_000;

/** The thread for somebody who hands it out; throws as `getCaredThread`. */
export async function openThreadExport(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Thread> {
  requireSelf(actor);
  const thread = await findThread(app.db, id);
  if (!thread || !canSee(actor, thread.category.visibility)) throw new DomainError('not-found');
  requirePermission(actor, 'forum.export', categoryObject(thread.category));
  return thread;
}

type Exporting = Pick<App, 'db' | 'clock' | 'files' | 'audit' | 'limits'>;

/**
 * The thread with every post in whatever state, its versions, decisions and files as one ZIP archive: a page to read, the
 * same as JSON, and the files. Whether it may be handed out is for a human to say; the audit trail says who made it.
 */
export async function exportThread(
  app: Exporting,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; content: Buffer }> {
  const thread = await openThreadExport(app, actor, id);
  app.limits.take('export', requireSelf(actor));
  const record = await readRecord(app, thread);
  const entries: ZipEntry[] = [
    { name: 'trad.html', content: Buffer.from(recordPage(record)) },
    { name: 'trad.json', content: Buffer.from(`${JSON.stringify(record, null, 2)}\n`) },
    ...(await readFiles(app, record)),
  ];
  await app.db.transaction().execute((trx) =>
    app.audit.record(trx, {
      actor,
      action: 'thread.exported',
      object: { type: 'thread', id },
      data: { posts: record.posts.length, files: entries.length - 2 },
    }),
  );
  return { fileName: `trad-${id}.zip`, content: zip(entries, app.clock.now()) };
}

async function readRecord(app: Exporting, thread: Thread): Promise<ThreadRecord> {
  return {
    id: thread.id,
    path: threadPath(thread),
    title: thread.title,
    category: thread.category.name,
    state: thread.state,
    createdAt: thread.createdAt,
    exportedAt: isoAt(app.clock),
    posts: await listPostRecords(app.db, thread.id),
  };
}

async function readFiles(app: Exporting, record: ThreadRecord): Promise<readonly ZipEntry[]> {
  const files = record.posts.flatMap((post) => post.files);
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (bytes > mostFileBytes) throw new DomainError('too-large');
  const entries: ZipEntry[] = [];
  for (const { path: name, sha256 } of files) {
    entries.push({ name, content: await buffer(app.files.open(sha256)) });
  }
  return entries;
}
