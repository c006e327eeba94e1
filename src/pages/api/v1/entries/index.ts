import { listEntryDocuments } from '#src/features/api/entry-api-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  requireModule(locals.modules, 'library');
  const asked = { origin: url.origin, parameters: url.searchParams };
  const data = await listEntryDocuments(locals.app, locals.actor, asked);
  // what words find follows the search index, which may lag behind the log
  if (url.searchParams.has('q')) return { data };
  return { data, cache: { dependsOn: ['entry:*', 'organisation:*', 'network:*'] } };
});
