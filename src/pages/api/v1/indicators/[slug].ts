import { readIndicatorDocument } from '#src/features/api/indicator-api-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals: { app, modules }, url, params }) => {
  requireModule(modules, 'indicators');
  const asked = { origin: url.origin, parameters: url.searchParams };
  const data = await readIndicatorDocument(app, asked, params['slug'] ?? '');
  return { data, cache: { dependsOn: ['round:*', 'network:*', 'organisation:*'] } };
});
