import { meetingCalendar } from '#src/features/meetings/calendar/feed-service.ts';
import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params }) => {
  const { app, actor, modules } = locals;
  requireModule(modules, 'meetings');
  const data = await meetingCalendar(app, actor, idInAddress(params.meeting));
  return { data, type: 'text/calendar; charset=utf-8' };
});
