import type { z } from 'zod';
import { categoryPath } from '#src/features/forum/categories/category.ts';
import { pageOfOpenThreads } from '#src/features/forum/feeds/open-thread-service.ts';
import type { ListedThread } from '#src/features/forum/threads/list/thread-list.ts';
import { threadPath } from '#src/features/forum/threads/thread.ts';
import type { App } from '#src/platform/app.ts';
import { addressesOf, nextAddress } from './addresses.ts';
import { threadItem, type threadList } from './documents/thread-document.ts';
import type { Asked } from './entry-api-service.ts';
import { openCursor, sealCursor } from './query/cursor.ts';
import { readQuery } from './query/read-query.ts';
import { threadListQuery } from './query/thread-list-query.ts';

/** A page of the threads that anybody may read, whoever asks; those that were begun last come first. */
export async function listThreadDocuments(
  app: Pick<App, 'db' | 'config'>,
  { origin, parameters }: Asked,
): Promise<z.output<typeof threadList>> {
  const { limit, cursor, ...asked } = readQuery(threadListQuery, parameters);
  const { category, kind, tag, helped } = asked;
  const question = { resource: 'threads', ...asked };
  const after = cursor === undefined ? undefined : openCursor(app.config, question, cursor);
  const filter = { category, kind, tag, isUnhelped: helped === 'no' };
  const { total, threads, next } = await pageOfOpenThreads(app, filter, { after, limit });
  return {
    total,
    next: nextAddress(origin, 'threads', parameters, next && sealCursor(app.config, question, next)),
    items: threads.map((thread) => toThreadItem(thread, origin)),
  };
}

function toThreadItem(thread: ListedThread, origin: string): z.output<typeof threadItem> {
  const { author, category, createdAt: begunAt } = thread;
  const { organisation } = author;
  return threadItem.parse({
    ...thread,
    begunAt,
    page: origin + threadPath(thread),
    category: { ...category, page: origin + categoryPath(category) },
    organisation: organisation && {
      ...organisation,
      ...addressesOf(origin, 'organisations', organisation.slug),
    },
  });
}
