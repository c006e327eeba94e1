import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { findSeenTexts } from '#src/platform/files/file-text-queries.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import { listMeetingFiles } from '../afterwards/material-queries.ts';
import { listItems } from '../agenda/item-queries.ts';
import { findMeetings, listMeetingIds } from '../meeting/meeting-queries.ts';
import { listClosings, listPoints } from '../minutes/minutes-queries.ts';
import { type FoundMeeting, meetingDocument, meetingHit } from './meeting-document-text.ts';

const name = 'meeting';

/** Meetings as the search finds them: to those whom they are for, cancelled ones too, drafts never. */
export const meetingSource: SearchSource = {
  name,
  async changedBy(_, { subjectType, subjectId }) {
    return subjectType === 'meeting' ? [subjectId] : [];
  },
  listIds: (app, after, limit) => listMeetingIds(app.db, after, limit),
  async documents(app, ids) {
    const found = await listOpened(app, ids);
    return Promise.all(found.map(async (one) => meetingDocument(one, await wordsOf(app.db, one))));
  },
  async present(app, actor, documentIds, asked) {
    const ids = documentIds.map((id) => id.slice(name.length + 1));
    const found = (await listOpened(app, ids)).filter(({ meeting }) => canSee(actor, meeting.visibility));
    const now = app.clock.now();
    return new Map(found.map((one) => [`${name}:${one.meeting.id}`, meetingHit(one, now, asked)]));
  },
};

async function listOpened({ db }: Pick<App, 'db'>, ids: readonly string[]): Promise<readonly FoundMeeting[]> {
  const [meetings, closings] = await Promise.all([findMeetings(db, ids), listClosings(db, ids)]);
  return meetings
    .filter(({ state }) => state !== 'draft')
    .map((meeting) => ({ meeting, closedAt: closings.get(meeting.id) }));
}

async function wordsOf(db: Db, { meeting: { id } }: FoundMeeting) {
  const [agenda, points, files] = await Promise.all([
    listItems(db, id),
    listPoints(db, [id]),
    listMeetingFiles(db, id),
  ]);
  const handedOut = files.filter(({ state }) => state === 'clean').map((file) => file.id);
  return { agenda, points, files: [...(await findSeenTexts(db, handedOut)).values()] };
}
