import type { Actor } from '#src/platform/access/actor.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { findSeenTexts } from '#src/platform/files/file-text-queries.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitView, SearchSource } from '#src/platform/search/search-source.ts';
import { viewsOf, whenVisible } from '../news/when-visible.ts';
import { findThreadAuthor, listTags } from '../threads/thread-queries.ts';
import { visibleThread } from '../visible-service.ts';
import { fileStanding } from '../writing/files/post-file.ts';
import { listThreadFiles } from '../writing/files/post-file-queries.ts';
import { threadDocument, threadHit } from './thread-document-text.ts';
import { findThreadWords, listChangedThreadIds, listThreadIds } from './thread-search-queries.ts';

const name = 'thread';

/** The threads as the search finds them, each by all that is said in it and in its files: to those who may read its category. */
export const threadSource: SearchSource = {
  name,
  changedBy: (app, event) => listChangedThreadIds(app.db, event),
  listIds: (app, after, limit) => listThreadIds(app.db, after, limit),
  documents: documentsOf,
  present: presentThreads,
};

async function documentsOf(app: App, ids: readonly string[]): Promise<readonly SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const id of ids) {
    const thread = await whenVisible(visibleThread(app, system, id));
    if (thread?.state !== 'visible') continue;
    const [words, files, tags] = await Promise.all([
      findThreadWords(app.db, id),
      fileTextsOf(app.db, id),
      listTags(app.db, id),
    ]);
    documents.push(threadDocument(thread, { words, files, tags }));
  }
  return documents;
}

/** What stands in the files that readers of the thread are handed. */
async function fileTextsOf(db: Db, threadId: string): Promise<readonly string[]> {
  const files = await listThreadFiles(db, threadId);
  const handedOut = files.filter((file) => fileStanding(file) === 'ready').map(({ id }) => id);
  return [...(await findSeenTexts(db, handedOut)).values()];
}

/** What only moderators still see is no hit for them either. */
async function presentThreads(
  app: App,
  actor: Actor,
  documentIds: readonly string[],
  asked: Asked,
): Promise<ReadonlyMap<string, HitView>> {
  return viewsOf(documentIds, async (documentId) => {
    const id = documentId.slice(name.length + 1);
    const thread = await whenVisible(visibleThread(app, actor, id));
    if (thread?.state !== 'visible') return undefined;
    const [words, author] = await Promise.all([findThreadWords(app.db, id), findThreadAuthor(app.db, id)]);
    return threadHit(thread, { words, author }, asked);
  });
}
