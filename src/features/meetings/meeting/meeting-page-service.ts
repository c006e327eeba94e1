import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { type TimedItem, timed } from '../agenda/agenda-rules.ts';
import { listItems } from '../agenda/item-queries.ts';
import { listItemSources } from '../agenda/proposals/proposal-queries.ts';
import type { Registration } from '../registration/registration.ts';
import { findOwn } from '../registration/registration-queries.ts';
import { isComing } from '../registration/registration-rules.ts';
import { mayJoin, mayOrganise, type OpenedMeeting, visibleMeeting } from '../visible-service.ts';
import { type MeetingContact, readContact } from './contact/contact-service.ts';
import type { Meeting } from './meeting.ts';
import { listSeries } from './meeting-queries.ts';
import { type Phase, phaseOf, type RegistrationPeriod, registrationPeriod } from './meeting-rules.ts';

/** The page of a meeting for this reader. */
export type MeetingPage = {
  meeting: OpenedMeeting;
  phase: Phase;
  period: RegistrationPeriod;
  agenda: readonly TimedItem[];
  /** Where points can be read that were proposed. */
  sources: Awaited<ReturnType<typeof listItemSources>>;
  /** The others of the series that are not over. */
  series: readonly Meeting[];
  /** Whether drafts follow it in its series. */
  hasLaterDrafts: boolean;
  own: Registration | undefined;
  /** The link to join, for those who may have it. */
  joinLink: string;
  contact: MeetingContact;
  mayOrganise: boolean;
};

export async function readMeetingPage(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<MeetingPage> {
  const meeting = await visibleMeeting(app, actor, id);
  const now = app.clock.now();
  const personId = actorId(actor);
  const [items, sources, series, own, contact] = await Promise.all([
    listItems(app.db, id),
    listItemSources(app.db, id),
    meeting.seriesId ? listSeries(app.db, meeting.seriesId) : [],
    personId ? findOwn(app.db, id, personId) : undefined,
    readContact(app, actor, meeting),
  ]);
  const others = series.filter(
    (one) =>
      one.id !== id &&
      one.state === 'open' &&
      one.endsAt > now.toISOString() &&
      canSee(actor, one.visibility),
  );
  const hasSeat = own !== undefined && isComing(own.state);
  return {
    meeting,
    phase: phaseOf(meeting, now),
    period: registrationPeriod(meeting, now),
    agenda: timed(items, meeting),
    sources,
    series: others,
    hasLaterDrafts: series.some(({ state, startsAt }) => state === 'draft' && startsAt > meeting.startsAt),
    own,
    joinLink: mayJoin(actor, meeting, hasSeat) ? meeting.joinLink : '',
    contact,
    mayOrganise: mayOrganise(actor, meeting),
  };
}
