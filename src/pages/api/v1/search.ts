import { searchDocuments } from '#src/features/api/search-api-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals: { app, lang, modules }, url }) => {
  requireModule(modules, 'library');
  return { data: await searchDocuments(app, { origin: url.origin, parameters: url.searchParams, lang }) };
}, 'search');
