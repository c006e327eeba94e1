import { messages } from '#src/i18n/index.ts';
import { formatDate, swedishDay } from '#src/lib/dates.ts';
import type { Person } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { isClosedMeeting } from '../../meeting/mail-title-text.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { findMeetings } from '../../meeting/meeting-queries.ts';
import { minutesPath, type Point } from '../minutes.ts';
import { listUndone } from '../minutes-queries.ts';
import { headingOf } from '../minutes-rules.ts';
import { listWithoutMinutes } from './open-minutes-queries.ts';

const day = 24 * 3600;
/** So long a meeting without closed minutes stands in the list of those who arranged it. */
const daysListed = 30;
const daysToUrgent = 3;
const longestTitle = 120;

/** What meetings have left to do: the own tasks, those of an organisation that one answers for, and minutes to close. */
export const minutesTasks: TaskSource = {
  name: 'meeting-minutes',
  async list(app, actor) {
    if (actor.kind !== 'person') return [];
    const [points, unclosed] = await Promise.all([pointTasks(app, actor), unclosedTasks(app, actor)]);
    return [...points, ...unclosed];
  },
};

async function pointTasks(app: Pick<App, 'db' | 'clock'>, actor: Person): Promise<readonly Task[]> {
  const organisationIds = actor.memberships
    .filter(({ scopeType }) => scopeType === 'organisation')
    .map(({ scopeId }) => scopeId)
    .filter((id) => isPermitted(actor, 'meeting.carry-out', { organisationIds: [id] }));
  const undone = await listUndone(app.db, { personId: actor.personId, organisationIds });
  const meetings = await findMeetings(app.db, [...new Set(undone.map(({ meetingId }) => meetingId))]);
  const today = swedishDay(app.clock.now());
  return undone.flatMap((point) => {
    const meeting = meetings.find(({ id }) => id === point.meetingId);
    if (!meeting || !canSee(actor, meeting.visibility)) return [];
    return [pointTask(point, meeting, { today, isPersonal: point.ownerPersonId === actor.personId })];
  });
}

function pointTask(
  point: Point,
  meeting: Meeting,
  { today, isPersonal }: { today: string; isPersonal: boolean },
): Task {
  const path = minutesPath(meeting);
  const { id, text, dueOn, madeAt } = point;
  return {
    since: madeAt ?? meeting.endsAt,
    isUrgent: dueOn !== null && dueOn <= today,
    path,
    key: id,
    post: `${path}/${id}/klart`,
    ...(isPersonal && { isPersonal: true as const }),
    ...closedMark(meeting),
    words: (lang) => {
      const { task } = messages(lang).meetings.minutes;
      const title = headingOf(text, longestTitle);
      return {
        title: dueOn === null ? title : task.point(title, formatDate(dueOn, lang)),
        action: task.open,
        press: task.done,
      };
    },
  };
}

async function unclosedTasks(app: Pick<App, 'db' | 'clock'>, actor: Person): Promise<readonly Task[]> {
  const span = { endedAfter: isoAt(app.clock, -daysListed * day), endedBefore: isoAt(app.clock) };
  const meetings = await listWithoutMinutes(app.db, span, actor.personId);
  const urgentBefore = isoAt(app.clock, -daysToUrgent * day);
  return meetings
    .filter(({ visibility }) => canSee(actor, visibility))
    .map((meeting) => ({
      since: meeting.endsAt,
      isUrgent: meeting.endsAt <= urgentBefore,
      path: minutesPath(meeting),
      ...closedMark(meeting),
      words: (lang) => {
        const { task } = messages(lang).meetings.minutes;
        return { title: task.unclosed(meeting.title), action: task.write };
      },
    }));
}

const closedMark = (meeting: Meeting): { isClosed?: true } =>
  isClosedMeeting(meeting) ? { isClosed: true } : {};
