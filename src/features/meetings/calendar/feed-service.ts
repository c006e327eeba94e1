import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { newToken, tokenHash } from '#src/features/accounts/token.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { MeetingFilter } from '../list/meeting-filter.ts';
import { listForFeed, listOwnMeetings } from '../list/meeting-list-service.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { readMeetingPage } from '../meeting/meeting-page-service.ts';
import { openGuest } from '../registration/guests/guest-service.ts';
import { listOwn } from '../registration/registration-queries.ts';
import { isComing } from '../registration/registration-rules.ts';
import { mayJoin } from '../visible-service.ts';
import { calendarName, ownCalendarName } from './calendar-event-text.ts';
import { deleteFeed, findFeedDate, findFeedOwner, upsertFeed } from './feed-queries.ts';
import { writeCalendar } from './ics.ts';
import { writtenEvents } from './written-events.ts';

type Feeding = Pick<App, 'db' | 'clock' | 'config'>;

/** One meeting as a calendar, for whoever may see it. */
export async function meetingCalendar(app: Feeding, actor: Actor, id: string): Promise<string> {
  const { meeting, joinLink, own } = await readMeetingPage(app, actor, id);
  const isWaiting = own !== undefined && !isComing(own.state);
  const events = await writtenEvents(app, [{ meeting, mayJoin: joinLink !== '', isWaiting }]);
  return writeCalendar(meeting.title, events);
}

/** The meeting of somebody without an account, behind the link that was mailed: with the link to join once they come. */
export async function guestCalendar(app: Feeding, token: string): Promise<string> {
  const { registration, meeting } = await openGuest(app, token);
  const { state } = registration;
  const shown = {
    meeting,
    mayJoin: mayJoin(anonymous, meeting, isComing(state)),
    isWaiting: state === 'waiting' || state === 'offered',
  };
  return writeCalendar(meeting.title, await writtenEvents(app, [shown]));
}

/** The open meetings that the filter asks for: never more than a visitor sees. */
export async function publicCalendar(app: Feeding, filter: MeetingFilter): Promise<string> {
  const meetings = await listForFeed(app, filter);
  const shown = meetings.map((meeting) => ({
    meeting,
    mayJoin: mayJoin(anonymous, { ...meeting, organiserIds: [] }, false),
  }));
  return writeCalendar(calendarName, await writtenEvents(app, shown));
}

/**
 * The meetings of the person whose link it is, as they may see them today; `not-found` when the link is taken back. What
 * is counted is how often this link is asked for, so that colleagues behind the same address do not use up its share.
 */
export async function ownCalendar(app: Feeding & Pick<App, 'limits'>, token: string): Promise<string> {
  const hash = tokenHash(token);
  const personId = await findFeedOwner(app.db, hash);
  if (personId) app.limits.take('calendar', hash);
  const actor = personId ? await actorOf(app.db, personId) : undefined;
  if (actor?.kind !== 'person' || !actor.keys.has('member')) throw new DomainError('not-found');
  const own = await openOwn(app, actor, 183);
  const shown = own
    .filter(({ meeting }) => meeting.state !== 'draft')
    .map(({ meeting, standing }) => ({
      meeting,
      mayJoin: standing !== 'waiting',
      isWaiting: standing === 'waiting',
    }));
  return writeCalendar(ownCalendarName, await writtenEvents(app, shown));
}

/** A meeting of one's own: arranged, or with where one stands in it. */
export type OwnMeeting = { meeting: Meeting; standing: 'coming' | 'waiting' | 'arranging' };
export type OwnCalendar = { meetings: readonly OwnMeeting[]; linkMadeAt: string | undefined };

/** The person's own calendar: what comes, and whether they have a link. */
export async function openOwnCalendar(app: Feeding, actor: Actor): Promise<OwnCalendar> {
  const personId = requireSelf(actor);
  if (actor.kind !== 'person') throw new DomainError('forbidden');
  return { meetings: await openOwn(app, actor, 0), linkMadeAt: await findFeedDate(app.db, personId) };
}

async function openOwn(
  app: Feeding,
  actor: Actor & { kind: 'person' },
  daysBack: number,
): Promise<readonly OwnMeeting[]> {
  const [meetings, registrations] = await Promise.all([
    listOwnMeetings(app, actor, daysBack),
    listOwn(app.db, actor.personId),
  ]);
  const states = new Map(registrations.map(({ meetingId, state }) => [meetingId, state]));
  return meetings.map((meeting) => {
    const state = states.get(meeting.id);
    if (state === undefined) return { meeting, standing: 'arranging' };
    return { meeting, standing: isComing(state) ? 'coming' : 'waiting' };
  });
}

/** Makes the person's link, in place of the one before; the token is shown once. */
export async function makeFeed(app: Feeding, actor: Actor): Promise<string> {
  const personId = requireSelf(actor);
  const { token, hash } = newToken();
  await upsertFeed(app.db, { personId, hash, at: isoAt(app.clock) });
  return token;
}

/** Takes the link back: it answers nobody from now on. */
export async function revokeFeed(app: Feeding, actor: Actor): Promise<void> {
  await deleteFeed(app.db, requireSelf(actor));
}
