import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { listSeries } from '../../meeting/meeting-queries.ts';
import { mayOrganise, type OpenedMeeting, visibleMeeting } from '../../visible-service.ts';
import type { Minutes, Point } from '../minutes.ts';
import { findMinutes, listPoints, listUndone } from '../minutes-queries.ts';
import { type PointStanding, standingOf } from '../minutes-rules.ts';
import { findMadePaths } from './made-paths.ts';

/** A point as this reader sees it. */
export type ShownPoint = Pick<Point, 'id' | 'text' | 'dueOn' | 'kind'> & {
  /** The name of a person is for members; everybody reads which organisation it is. */
  owner: string;
  standing: PointStanding;
  /** Where the thread or the description stands that it became, for those who may read that. */
  madePath: string | undefined;
  mayMark: boolean;
};

/** A task of an earlier meeting in the series that nobody has done. */
export type LeftPoint = ShownPoint & { meeting: Meeting };

export type MinutesPage = {
  meeting: OpenedMeeting;
  minutes: Minutes;
  points: readonly ShownPoint[];
  left: readonly LeftPoint[];
  mayOrganise: boolean;
};

/** Whether the minutes of a meeting that the actor sees are closed. */
export async function areClosed(app: Pick<App, 'db'>, actor: Actor, meetingId: string): Promise<boolean> {
  await visibleMeeting(app, actor, meetingId);
  return (await findMinutes(app.db, meetingId))?.state === 'closed';
}

/** Closed minutes for those whom the meeting is for; throws `not-found` as long as they are written. */
export async function readMinutes(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<MinutesPage> {
  const meeting = await visibleMeeting(app, actor, meetingId);
  const minutes = await findMinutes(app.db, meetingId);
  if (minutes?.state !== 'closed') throw new DomainError('not-found');
  const points = await listPoints(app.db, [meetingId]);
  const paths = await findMadePaths(app, actor, points);
  const now = app.clock.now();
  return {
    meeting,
    minutes,
    points: points.map((point) => ({
      ...shownPoint(actor, meeting, point),
      standing: standingOf(point, minutes, now),
      madePath: paths.get(point.id),
    })),
    left: await listLeft(app.db, actor, meeting),
    mayOrganise: mayOrganise(actor, meeting),
  };
}

function shownPoint(actor: Actor, meeting: OpenedMeeting, point: Point) {
  const { id, text, dueOn, kind, owner, ownerOrganisation } = point;
  return {
    id,
    text,
    dueOn,
    kind,
    owner: canSee(actor, 'member') ? owner : (ownerOrganisation?.name ?? ''),
    mayMark: mayMark(actor, meeting, point),
  };
}

/** Whose task it is says whether it is done: the person, whoever answers for the organisation, and those who arrange the meeting. */
export function mayMark(actor: Actor, meeting: OpenedMeeting, point: Point): boolean {
  if (point.kind !== 'task' || point.madeAt === null) return false;
  const personId = actorId(actor);
  if (personId !== null && point.ownerPersonId === personId) return true;
  const { ownerOrganisation: organisation } = point;
  const isFunction = point.ownerPersonId === null && organisation !== null;
  if (isFunction && isPermitted(actor, 'meeting.carry-out', { organisationIds: [organisation.id] }))
    return true;
  return mayOrganise(actor, meeting);
}

/** What earlier meetings of the series have left to do, those that are due first first: it comes back until it is done. */
export async function listLeft(db: Db, actor: Actor, meeting: OpenedMeeting): Promise<readonly LeftPoint[]> {
  if (meeting.seriesId === null || !canSee(actor, 'member')) return [];
  const series = await listSeries(db, meeting.seriesId);
  const earlier = series.filter(
    ({ startsAt, visibility }) => startsAt < meeting.startsAt && canSee(actor, visibility),
  );
  const byId = new Map(earlier.map((one) => [one.id, one]));
  const undone = await listUndone(db, { meetingIds: [...byId.keys()] });
  return undone.flatMap((point) => {
    const of = byId.get(point.meetingId);
    const organised = of && { ...of, organiserIds: meeting.organiserIds };
    if (!organised) return [];
    return [{ ...shownPoint(actor, organised, point), standing: 'open', madePath: undefined, meeting: of }];
  });
}
