import { messages } from '#src/i18n/index.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listOwnMeetings } from '../../list/meeting-list-service.ts';
import { isClosedMeeting } from '../../meeting/mail-title-text.ts';
import { type Meeting, meetingPath } from '../../meeting/meeting.ts';
import { listOwn } from '../registration-queries.ts';

/** What waits for somebody about meetings: a seat that is offered, today; a draft of one's own that nobody sees, or a series of them, later. */
export const seatTasks: TaskSource = {
  name: 'meetings',
  async list(app, actor) {
    if (actor.kind !== 'person') return [];
    const meetings = await listOwnMeetings(app, actor, 0);
    const offered = new Set(
      (await listOwn(app.db, actor.personId)).flatMap(({ state, meetingId }) =>
        state === 'offered' ? [meetingId] : [],
      ),
    );
    return meetings.flatMap((meeting) => {
      if (meeting.state === 'open' && offered.has(meeting.id)) return [taskOf(meeting, 'offered')];
      return isFirstDraft(meeting, meetings)
        ? [taskOf(meeting, 'draft', draftsLike(meeting, meetings).length)]
        : [];
    });
  },
};

/** The drafts of the meeting's series, or it alone. */
const draftsLike = ({ id, seriesId }: Meeting, all: readonly Meeting[]) =>
  all.filter(
    (one) => one.state === 'draft' && (one.id === id || (seriesId !== null && one.seriesId === seriesId)),
  );

const isFirstDraft = (meeting: Meeting, all: readonly Meeting[]) =>
  draftsLike(meeting, all)[0]?.id === meeting.id;

function taskOf(meeting: Meeting, what: 'offered' | 'draft', count = 1): Task {
  return {
    since: meeting.changedAt,
    isUrgent: what === 'offered',
    ...(what === 'offered' && { isPersonal: true as const }),
    path: meetingPath(meeting),
    ...(what === 'offered' && { post: `${meetingPath(meeting)}/anmal/tacka-ja` }),
    ...(isClosedMeeting(meeting) && { isClosed: true as const }),
    words: (lang) => {
      const { task } = messages(lang).meetings.registration;
      return {
        title: count > 1 ? task.draftSeries(meeting.title, count) : task[what](meeting.title),
        action: what === 'offered' ? task.answer : task.open,
        press: task.accept,
      };
    },
  };
}
