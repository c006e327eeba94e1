import { securityContact } from '#src/features/api/discovery/security-contact.ts';
import { endOfDay } from '#src/lib/dates.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(({ locals: { app }, url }) => {
  const cache = { dependsOn: [], validUntil: endOfDay(app.clock.now()) };
  return { data: securityContact(app, url.origin), type: 'text/plain; charset=utf-8', cache };
});
