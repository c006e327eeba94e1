import { entryFeed } from '#src/features/api/discovery/entry-feed-text.ts';
import { browseLibrary } from '#src/features/library/list/browse-service.ts';
import { readListQuery, wholeLibrary } from '#src/features/library/list/list-address.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { DomainError } from '#src/platform/errors.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const { app, actor, lang, modules } = locals;
  requireModule(modules, 'library');
  const { filter, words } = readListQuery(url.searchParams);
  const model = await browseLibrary(app, actor, { ...wholeLibrary, filter, words, sort: 'newest' });
  if (model.search === 'unavailable') throw new DomainError('unavailable');
  return {
    data: entryFeed(model, lang, url.origin),
    type: 'application/atom+xml; charset=utf-8',
    ...(words === '' && { cache: { dependsOn: ['entry:*', 'organisation:*', 'network:*'] } }),
  };
});
