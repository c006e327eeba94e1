import { directory } from '#src/features/network/directory-service.ts';
import { messages } from '#src/i18n/index.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import type { Followed, FollowKind, NewsSource } from '#src/platform/notices/news-source.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';
import { isClosedMeeting } from '../meeting/mail-title-text.ts';
import { type Meeting, meetingPath } from '../meeting/meeting.ts';
import { findMeeting, findMeetings, listSeries } from '../meeting/meeting-queries.ts';
import { whenText } from '../meeting/when-text.ts';
import { listParticipants } from '../registration/registration-queries.ts';

type NewsKind = 'opened' | 'moved' | 'cancelled' | 'movedSeries' | 'cancelledSeries';
type NewsApp = Pick<App, 'db' | 'clock'>;

const isAhead = ({ clock }: NewsApp, { endsAt }: Meeting) => endsAt > clock.now().toISOString();

type IsNews = (app: NewsApp, meeting: Meeting, event: LoggedEvent) => boolean | Promise<boolean>;

/** New, moved and cancelled meetings, told to those who follow a network's meetings or whoever arranges them. */
export const meetingNews: readonly NewsSource[] = [
  newsOf('opened', 'meeting.opened', isFirstOfSeries),
  newsOf('moved', 'meeting.changed', alone(isMoved)),
  newsOf('cancelled', 'meeting.cancelled', alone(isAhead)),
  newsOf('movedSeries', 'meeting.changed', asSeries(isMoved)),
  newsOf('cancelledSeries', 'meeting.cancelled', asSeries(isAhead)),
];

/** What happens to a whole series is told of once, by the meeting that the others are told with. */
function alone(isNews: IsNews): IsNews {
  return (app, meeting, event) => event.data['toldWith'] === undefined && isNews(app, meeting, event);
}
function asSeries(isNews: IsNews): IsNews {
  return (app, meeting, event) => event.data['toldWith'] === meeting.id && isNews(app, meeting, event);
}

/** Those who come to all of it have been mailed already, and are not told twice. */
function newsOf(name: NewsKind, kind: EventKind, isNews: IsNews): NewsSource {
  return {
    name: `meeting-${name.replace('Series', '-series')}`,
    kinds: [kind],
    async news(app, event) {
      const meeting = await findMeeting(app.db, event.subjectId);
      if (!meeting || meeting.state === 'draft' || !(await isNews(app, meeting, event))) return undefined;
      const told = name.endsWith('Series') ? await listLater(app, meeting) : [meeting];
      return { subjectId: meeting.id, of: placesOf(meeting), notTo: await listComers(app, told) };
    },
    async present(app, actor, ids, lang) {
      const words = messages(lang).meetings.news;
      const meetings = (await findMeetings(app.db, ids)).filter(
        ({ state, visibility }) => state !== 'draft' && canSee(actor, visibility),
      );
      return new Map(
        meetings.map((meeting) => [
          meeting.id,
          {
            title: words[name](meeting.title, whenText(meeting, lang)),
            by: (meeting.organisation ?? meeting.network).name,
            path: meetingPath(meeting),
            ...(isClosedMeeting(meeting) && { isClosed: true as const, mailPath: `/moten/${meeting.id}` }),
          },
        ]),
      );
    },
  };
}

/** The meeting and those after it in its series. */
async function listLater({ db }: NewsApp, { seriesId, startsAt, id }: Meeting): Promise<readonly Meeting[]> {
  const all = seriesId === null ? [] : await listSeries(db, seriesId);
  return all.filter((one) => one.id === id || one.startsAt > startsAt);
}

/** Those who come to every one of the meetings. */
async function listComers({ db }: NewsApp, meetings: readonly Meeting[]): Promise<readonly string[]> {
  const comers: ReadonlySet<string>[] = [];
  for (const { id } of meetings) {
    const all = await listParticipants(db, id, ['registered', 'waiting', 'offered', 'accepted']);
    comers.push(new Set(all.flatMap(({ personId }) => personId ?? [])));
  }
  const [first = new Set<string>(), ...others] = comers;
  return [...first].filter((person) => others.every((one) => one.has(person)));
}

function placesOf({ network, organisation }: Meeting): readonly Followed[] {
  return [
    { type: 'meetings', id: network.id },
    ...(organisation ? [{ type: 'organisation', id: organisation.id } as const] : []),
  ];
}

/** A series is told of once, by its first meeting that is open. */
async function isFirstOfSeries(app: NewsApp, meeting: Meeting): Promise<boolean> {
  if (!isAhead(app, meeting)) return false;
  const all = meeting.seriesId ? await listSeries(app.db, meeting.seriesId) : [];
  return !all.some(({ state, startsAt }) => state === 'open' && startsAt < meeting.startsAt);
}

function isMoved(app: NewsApp, meeting: Meeting, { data }: LoggedEvent): boolean {
  const moved = data['moved'];
  return meeting.state === 'open' && isAhead(app, meeting) && Array.isArray(moved) && moved.length > 0;
}

/** The meetings of a network can be followed; each reader is told of those that they may see. */
export const meetingsFollowKind: FollowKind = {
  type: 'meetings',
  async present({ db }, _actor, ids, lang) {
    const networks = (await directory.networks(db)).filter(({ id }) => ids.includes(id));
    return new Map(
      networks.map(({ id, slug, name }) => [
        id,
        { title: messages(lang).meetings.news.followed(name), path: `/moten?natverk=${slug}` },
      ]),
    );
  },
};
