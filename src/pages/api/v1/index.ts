import { apiIndex } from '#src/features/api/api-index.ts';
import { noQuery, readQuery } from '#src/features/api/query/read-query.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(({ url }) => {
  readQuery(noQuery, url.searchParams);
  return { data: apiIndex(url.origin), cache: { dependsOn: [] } };
});
