import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import { templateRows } from '#src/features/indicators/submissions/table/upload-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { toCsv } from '#src/lib/csv.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, params }) => {
  requireModule(locals.modules, 'indicators');
  const { insamling = '', organisation = '' } = params;
  const page = await openSubmission(locals.app, locals.actor, insamling, organisation);
  return { data: toCsv(templateRows(page)), type: 'text/csv; charset=utf-8' };
});
