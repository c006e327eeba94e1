import { listMeetingDocuments } from '#src/features/api/meeting-api-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const { app, modules } = locals;
  requireModule(modules, 'meetings');
  const data = await listMeetingDocuments(app, { origin: url.origin, parameters: url.searchParams });
  // one that ends goes from what comes to what has been
  const validUntil = new Date(app.clock.now().getTime() + 60_000);
  return { data, cache: { dependsOn: ['meeting:*', 'network:*', 'organisation:*'], validUntil } };
});
