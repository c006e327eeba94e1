import { messages } from '#src/i18n/index.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { AgendaSource } from '#src/platform/agenda/agenda-source.ts';
import { findMeeting } from '../../meeting/meeting-queries.ts';
import { minutesPath } from '../minutes.ts';
import { headingOf } from '../minutes-rules.ts';
import { listLeft } from '../reading/minutes-page-service.ts';

const longest = 120;

/** What earlier meetings of the series have left to do. */
export const leftAgenda: AgendaSource = {
  name: 'left',
  async list({ db }, { meetingId, reader, organiser }) {
    const meeting = await findMeeting(db, meetingId);
    if (!meeting) return [];
    const left = await listLeft(db, organiser, { ...meeting, organiserIds: [] });
    const m = messages('sv').meetings.proposedAgenda.titles;
    return left
      .filter((point) => canSee(reader, point.meeting.visibility))
      .map((point) => ({
        id: point.id,
        title: m.left(headingOf(point.text, longest)),
        path: minutesPath(point.meeting),
      }));
  },
};
