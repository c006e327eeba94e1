import { readEntryDocument } from '#src/features/api/entry-api-service.ts';
import { noQuery, readQuery } from '#src/features/api/query/read-query.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params, url }) => {
  requireModule(locals.modules, 'library');
  readQuery(noQuery, url.searchParams);
  const found = await readEntryDocument(locals.app, locals.actor, params.slug ?? '', url.origin);
  return { ...found, cache: { dependsOn: ['entry:*', 'organisation:*', 'network:*'] } };
});
