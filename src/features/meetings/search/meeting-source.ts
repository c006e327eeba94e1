import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import { listItems } from '../agenda/item-queries.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { findMeetings, listMeetingIds } from '../meeting/meeting-queries.ts';
import { meetingDocument, meetingHit } from './meeting-document-text.ts';

const name = 'meeting';

/** Meetings as the search finds them: to those whom they are for, cancelled ones too, drafts never. */
export const meetingSource: SearchSource = {
  name,
  async changedBy(_, { subjectType, subjectId }) {
    return subjectType === 'meeting' ? [subjectId] : [];
  },
  listIds: (app, after, limit) => listMeetingIds(app.db, after, limit),
  async documents(app, ids) {
    const meetings = await listOpened(app, ids);
    return Promise.all(meetings.map(async (one) => meetingDocument(one, await listItems(app.db, one.id))));
  },
  async present(app, actor, documentIds, asked) {
    const ids = documentIds.map((id) => id.slice(name.length + 1));
    const meetings = (await listOpened(app, ids)).filter(({ visibility }) => canSee(actor, visibility));
    return new Map(meetings.map((one) => [`${name}:${one.id}`, meetingHit(one, app.clock.now(), asked)]));
  },
};

async function listOpened(app: Pick<App, 'db'>, ids: readonly string[]): Promise<readonly Meeting[]> {
  const meetings = await findMeetings(app.db, ids);
  return meetings.filter(({ state }) => state !== 'draft');
}
