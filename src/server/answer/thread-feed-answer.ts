import { readThreadFeed } from '#src/features/api/thread-feed-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

/** The feed of the open threads of a category, or of all where the address names none. */
export const threadFeedAnswer = endpoint(async ({ locals, params, url }) => {
  const { app, lang, modules } = locals;
  requireModule(modules, 'forum');
  const asked = { category: params['category'], parameters: url.searchParams, lang, origin: url.origin };
  return {
    data: await readThreadFeed(app, asked),
    type: 'application/atom+xml; charset=utf-8',
    cache: { dependsOn: ['thread:*', 'category:*', 'organisation:*', 'network:*'] },
  };
});
