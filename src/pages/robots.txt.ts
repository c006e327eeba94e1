import { robotsText } from '#src/features/api/discovery/robots.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(({ url }) => {
  return { data: robotsText(url.origin), type: 'text/plain; charset=utf-8', cache: { dependsOn: [] } };
});
