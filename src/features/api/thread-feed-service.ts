import { newestOpenThreads } from '#src/features/forum/feeds/open-thread-service.ts';
import { readThreadListQuery } from '#src/features/forum/threads/list/thread-list-address.ts';
import type { App } from '#src/platform/app.ts';
import { type FeedReader, threadFeed } from './discovery/thread-feed-text.ts';

type Asked = FeedReader & { category: string | undefined; parameters: URLSearchParams };

/** The feed of the open threads, narrowed as the list of the same address; throws `not-found` for a closed category, whoever asks. */
export async function readThreadFeed(
  app: Pick<App, 'db'>,
  { category, parameters, ...reader }: Asked,
): Promise<string> {
  const { kind, tag, isUnhelped } = readThreadListQuery(parameters);
  const filter = { kind, tag, isUnhelped };
  return threadFeed(await newestOpenThreads(app, { ...filter, category }), { filter, ...reader });
}
