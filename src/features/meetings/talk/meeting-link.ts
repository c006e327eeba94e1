import { canSee } from '#src/platform/access/visibility.ts';
import type { LinkKind } from '#src/platform/links/link-kind.ts';
import { meetingPath } from '../meeting/meeting.ts';
import { findMeetings } from '../meeting/meeting-queries.ts';

/** Meetings that are no drafts, as texts point at them. */
export const meetingLinkKind: LinkKind = {
  type: 'meeting',
  keyIn: (path) => /^\/moten\/([0-9a-f]{8}-[0-9a-f-]{27})(?:-[\w-]*)?$/.exec(path)?.[1],
  async findIds(app, actor, keys) {
    return [...(await meetingLinkKind.present(app, actor, keys)).keys()];
  },
  async present(app, actor, ids) {
    const meetings = (await findMeetings(app.db, ids)).filter(
      ({ state, visibility }) => state !== 'draft' && canSee(actor, visibility),
    );
    return new Map(
      meetings.map((meeting) => [meeting.id, { title: meeting.title, path: meetingPath(meeting) }]),
    );
  },
};
