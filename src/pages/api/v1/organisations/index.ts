import { listOrganisationDocuments } from '#src/features/api/organisation-api-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const asked = { origin: url.origin, parameters: url.searchParams };
  const data = await listOrganisationDocuments(locals.app, asked);
  return { data, cache: { dependsOn: ['organisation:*', 'network:*'] } };
});
