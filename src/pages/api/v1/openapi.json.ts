import { openApiDocument } from '#src/features/api/openapi.ts';
import { noQuery, readQuery } from '#src/features/api/query/read-query.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(({ url }) => {
  readQuery(noQuery, url.searchParams);
  return { data: openApiDocument(url.origin), cache: { dependsOn: [] } };
});
