import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import { openParticipants } from '#src/features/meetings/registration/participants/participant-service.ts';
import { participantsCsv } from '#src/features/meetings/registration/participants/participants-csv-text.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params }) => {
  const { app, actor, lang, modules } = locals;
  requireModule(modules, 'meetings');
  const page = await openParticipants(app, actor, idInAddress(params.meeting));
  return { data: participantsCsv(page, lang), type: 'text/csv; charset=utf-8' };
});
