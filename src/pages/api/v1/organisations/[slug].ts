import { readOrganisationDocument } from '#src/features/api/organisation-api-service.ts';
import { noQuery, readQuery } from '#src/features/api/query/read-query.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params, url }) => {
  readQuery(noQuery, url.searchParams);
  const data = await readOrganisationDocument(locals.app, locals.actor, params.slug ?? '', url.origin);
  return { data, cache: { dependsOn: ['organisation:*', 'network:*'] } };
});
