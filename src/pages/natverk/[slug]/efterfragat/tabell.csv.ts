import { readDemand } from '#src/features/desk/demand/demand-service.ts';
import { demandCsv } from '#src/features/desk/demand/demand-text.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params, url }) => {
  const { app, actor, lang } = locals;
  const demand = await readDemand(app, actor, {
    slug: params['slug'] ?? '',
    term: url.searchParams.get('termin'),
  });
  return { data: demandCsv(demand, lang), type: 'text/csv; charset=utf-8' };
});
