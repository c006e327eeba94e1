import { publicCalendar } from '#src/features/meetings/calendar/feed-service.ts';
import { readFilter } from '#src/features/meetings/list/meeting-filter.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const { app, modules } = locals;
  requireModule(modules, 'meetings');
  return {
    data: await publicCalendar(app, readFilter(url.searchParams)),
    type: 'text/calendar; charset=utf-8',
    cache: { dependsOn: ['meeting:*', 'network:*', 'organisation:*'] },
  };
}, 'calendar');
