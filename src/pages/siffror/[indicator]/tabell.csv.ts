import { indicatorCsv } from '#src/features/indicators/comparison/csv-text.ts';
import { readFigureChoice } from '#src/features/indicators/comparison/figure-address.ts';
import { readIndicatorPage } from '#src/features/indicators/comparison/public-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params, url }) => {
  requireModule(locals.modules, 'indicators');
  const choice = readFigureChoice(url.searchParams);
  const page = await readIndicatorPage(locals.app, params.indicator ?? '', choice);
  const cache = { dependsOn: ['round:*', 'network:*', 'organisation:*'] };
  return { data: indicatorCsv(page, locals.lang), type: 'text/csv; charset=utf-8', cache };
});
