import { openSearchDescription } from '#src/features/api/discovery/opensearch-text.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(({ locals, url }) => {
  requireModule(locals.modules, 'library');
  const type = 'application/opensearchdescription+xml';
  return { data: openSearchDescription(url.origin), type, cache: { dependsOn: ['network:*'] } };
});
