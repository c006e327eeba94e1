import { openComparison } from '#src/features/indicators/comparison/comparison-service.ts';
import { comparisonCsv } from '#src/features/indicators/comparison/csv-text.ts';
import { readComparisonChoice } from '#src/features/indicators/comparison/figure-address.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params, url }) => {
  requireModule(locals.modules, 'indicators');
  const choice = readComparisonChoice(url.searchParams);
  const page = await openComparison(locals.app, locals.actor, params.indicator ?? '', choice);
  return { data: comparisonCsv(page, locals.lang), type: 'text/csv; charset=utf-8' };
});
