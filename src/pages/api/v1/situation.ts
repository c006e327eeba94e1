import { readSituationDocument } from '#src/features/api/situation-api-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const data = await readSituationDocument(locals.app, { origin: url.origin, parameters: url.searchParams });
  return { data, cache: { dependsOn: ['situation:*', 'network:*', 'organisation:*'] } };
});
