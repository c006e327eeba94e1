import { readCountyChoice } from '#src/features/network/situation/county/county-address.ts';
import { countyCsv } from '#src/features/network/situation/county/county-csv-text.ts';
import { getCounty } from '#src/features/network/situation/county/county-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const county = await getCounty(locals.app, readCountyChoice(url.searchParams));
  return {
    data: countyCsv(county, locals.lang, url.origin),
    type: 'text/csv; charset=utf-8',
    cache: { dependsOn: ['situation:*', 'network:*', 'organisation:*'] },
  };
});
