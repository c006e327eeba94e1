import { rendererVersion } from '#src/lib/markdown/index.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listOutdated, updateRendered } from './rerender-queries.ts';

/** Renders anew the invitations that an older renderer made. */
export const rerenderMeetingsJob: JobHandler = {
  kind: 'meetings.rerender',
  everyMinutes: 24 * 60,
  async run({ db }) {
    for (const meeting of await listOutdated(db, rendererVersion)) await updateRendered(db, meeting);
  },
};
