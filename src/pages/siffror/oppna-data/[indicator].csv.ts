import { getOpenFigures } from '#src/features/indicators/open-data/open-figures-service.ts';
import { openTable } from '#src/features/indicators/open-data/open-table-text.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params }) => {
  requireModule(locals.modules, 'indicators');
  const figures = await getOpenFigures(locals.app, params['indicator'] ?? '');
  return {
    data: openTable(figures, locals.lang),
    type: 'text/csv; charset=utf-8',
    cache: { dependsOn: ['round:*', 'network:*', 'organisation:*'] },
  };
});
