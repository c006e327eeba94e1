import { messages } from '#src/i18n/index.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listOwnMeetings } from '../../list/meeting-list-service.ts';
import { isClosedMeeting } from '../../meeting/mail-title-text.ts';
import { type Meeting, meetingPath } from '../../meeting/meeting.ts';
import { listOwn } from '../registration-queries.ts';

/** What waits for somebody about meetings: a seat that is offered, today; a draft of one's own that nobody sees, later. */
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
      return meeting.state === 'draft' ? [taskOf(meeting, 'draft')] : [];
    });
  },
};

function taskOf(meeting: Meeting, what: 'offered' | 'draft'): Task {
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
        title: task[what](meeting.title),
        action: what === 'offered' ? task.answer : task.open,
        press: task.accept,
      };
    },
  };
}
