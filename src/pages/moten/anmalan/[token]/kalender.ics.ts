import { guestCalendar } from '#src/features/meetings/calendar/feed-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params }) => {
  const { app, modules } = locals;
  requireModule(modules, 'meetings');
  return { data: await guestCalendar(app, params.token ?? ''), type: 'text/calendar; charset=utf-8' };
});
