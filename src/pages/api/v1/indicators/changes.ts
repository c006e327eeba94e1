import { listIndicatorChanges } from '#src/features/api/indicator-api-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals: { app, modules }, url }) => {
  requireModule(modules, 'indicators');
  const data = await listIndicatorChanges(app, { origin: url.origin, parameters: url.searchParams });
  return { data, cache: { dependsOn: ['round:*'] } };
});
