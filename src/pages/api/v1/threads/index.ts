import { listThreadDocuments } from '#src/features/api/thread-api-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  requireModule(locals.modules, 'forum');
  const asked = { origin: url.origin, parameters: url.searchParams };
  const data = await listThreadDocuments(locals.app, asked);
  return { data, cache: { dependsOn: ['thread:*', 'category:*', 'organisation:*', 'network:*'] } };
});
