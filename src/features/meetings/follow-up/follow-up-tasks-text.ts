import { createHash } from 'node:crypto';
import { messages } from '#src/i18n/index.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { AgendaSource } from '#src/platform/agenda/agenda-source.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { TaskSource } from '#src/platform/registries.ts';
import { isClosedMeeting } from '../meeting/mail-title-text.ts';
import { meetingPath } from '../meeting/meeting.ts';
import { findMeetings } from '../meeting/meeting-queries.ts';
import { mayOrganise } from '../visible-service.ts';
import { followUpPath } from './follow-up.ts';
import { findLastEnded, listAnswers, listUnanswered } from './follow-up-queries.ts';
import { mayAnswer, resultOf } from './follow-up-rules.ts';

/** The three questions that wait for a member's answer. */
export const followUpTasks: TaskSource = {
  name: 'meeting-follow-ups',
  async list({ db, clock }, actor) {
    if (actor.kind !== 'person') return [];
    const unanswered = await listUnanswered(db, actor.personId);
    const meetings = await findMeetings(
      db,
      unanswered.map(({ meetingId }) => meetingId),
    );
    return unanswered.flatMap(({ meetingId, askedAt }) => {
      const meeting = meetings.find(({ id }) => id === meetingId);
      if (!meeting || !canSee(actor, meeting.visibility) || !mayAnswer(meeting.endsAt, clock.now()))
        return [];
      return [
        {
          since: askedAt,
          isUrgent: false,
          isPersonal: true as const,
          path: followUpPath(meetingPath(meeting)),
          ...(isClosedMeeting(meeting) && { isClosed: true as const }),
          words: (lang: 'sv' | 'en') => {
            const { task } = messages(lang).meetings.followUp;
            return { title: task.title(meeting.title), action: task.action };
          },
        },
      ];
    });
  },
};

const most = 5;

/** What those who came last wished to talk about, as far as enough have answered and everybody may read of that meeting. */
export const wishedAgenda: AgendaSource = {
  name: 'wished',
  async list({ db, clock }, { network, reader, organiser }) {
    const last = await findLastEnded(db, { networkId: network.id, before: isoAt(clock) });
    if (!last || !canSee(reader, last.visibility) || !mayOrganise(organiser, { ...last, organiserIds: [] }))
      return [];
    const { nextAbout } = resultOf(await listAnswers(db, last.id));
    const m = messages('sv').meetings.proposedAgenda.titles;
    return nextAbout.slice(0, most).map((text) => ({
      id: createHash('sha256').update(text).digest('base64url'),
      title: m.wished(text.replaceAll('\n', ' ')),
      path: null,
    }));
  },
};
