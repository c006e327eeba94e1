import type { z } from 'zod';
import { pageOfOpenMeetings } from '#src/features/meetings/list/meeting-list-service.ts';
import { type Meeting, meetingPath } from '#src/features/meetings/meeting/meeting.ts';
import { decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import type { App } from '#src/platform/app.ts';
import { addressesOf, nextAddress } from './addresses.ts';
import { meetingItem, type meetingList } from './documents/meeting-document.ts';
import type { Asked } from './entry-api-service.ts';
import { openCursor, sealCursor } from './query/cursor.ts';
import { meetingListQuery } from './query/meeting-list-query.ts';
import { readQuery } from './query/read-query.ts';

/** A page of the meetings that are open to all, whoever asks. */
export async function listMeetingDocuments(
  app: Pick<App, 'db' | 'config' | 'clock'>,
  { origin, parameters }: Asked,
): Promise<z.output<typeof meetingList>> {
  const { limit, cursor, ...asked } = readQuery(meetingListQuery, parameters);
  const question = { resource: 'meetings', ...asked };
  const after = cursor === undefined ? undefined : decodeCursor(openCursor(app.config, question, cursor));
  const { total, meetings, next } = await pageOfOpenMeetings(
    app,
    { ...asked, view: asked.when },
    { after, limit },
  );
  const cursorOfNext = next && sealCursor(app.config, question, encodeCursor([next.startsAt, next.id]));
  return {
    total,
    next: nextAddress(origin, 'meetings', parameters, cursorOfNext),
    items: meetings.map((meeting) => toMeetingItem(meeting, origin)),
  };
}

function toMeetingItem(meeting: Meeting, origin: string): z.output<typeof meetingItem> {
  const page = origin + meetingPath(meeting);
  const { organisation } = meeting;
  return meetingItem.parse({
    ...meeting,
    page,
    calendar: `${page}/kalender.ics`,
    isOnline: meeting.joinLink !== '',
    organisation: organisation && {
      ...organisation,
      ...addressesOf(origin, 'organisations', organisation.slug),
    },
  });
}
