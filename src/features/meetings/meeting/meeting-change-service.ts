import { acceptText } from '#src/features/privacy/accept-text.ts';
import { fromSwedishTime, plusDays, swedishClock, swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome } from '#src/platform/outcome.ts';
import { moveBookings, takeBookingsBack } from '../exchange/requests/meeting/booked-meeting-service.ts';
import { tellCancelled, tellMoved } from '../registration/mails/registration-mails.ts';
import { lockMeeting } from '../registration/registration-write-queries.ts';
import { settle } from '../registration/settle.ts';
import { replaceReminders } from '../reminders/reminder-queries.ts';
import { daysBetween } from '../series/series-rules.ts';
import { type OpenedMeeting, organisedMeeting } from '../visible-service.ts';
import { type Meeting, meetingPath } from './meeting.ts';
import type { MeetingInput } from './meeting-input.ts';
import { findMeetings, listSeries } from './meeting-queries.ts';
import { movedFields, type PlannedBefore } from './meeting-rules.ts';
import { type Arranging, readPlan } from './meeting-service.ts';
import {
  deleteDraft,
  type MeetingPlan,
  replaceOrganisers,
  updateMeeting,
  updateState,
} from './meeting-write-queries.ts';

type Changing = Arranging & Pick<App, 'audit'>;

/**
 * Changes the meeting, or it and those that follow in its series: they get the same words and clock and are moved by as
 * many days, each keeping its own registrations. Those who come are told of a new time or place, and requests that are
 * booked on it go with it.
 */
export async function changeMeeting(
  app: Changing,
  actor: Actor,
  id: string,
  input: MeetingInput,
): Promise<Outcome<string>> {
  const { meeting, all, planned } = await openChange(app, actor, id, input.scope);
  const read = await readPlan(app, actor, input, meeting.network.id, planned);
  if (!read.ok) return read;
  const { plan, organiserIds } = read.value;
  const changes = all.map((before) => {
    const version = before.id === id ? input.version : before.version;
    const own = movedPlan(plan, meeting, before);
    return { before, version, plan: own, moved: movedFields(before, own) };
  });
  const told = changes.filter((change) => isTold(change, isoAt(app.clock)));
  const toldWith = told.length > 1 ? told[0]?.before.id : undefined;
  await app.db.transaction().execute(async (trx) => {
    for (const change of changes) {
      await changeOne(app, trx, actor, { ...change, toldWith });
      await replaceOrganisers(trx, change.before.id, organiserIds);
    }
    const moved = await findMeetings(
      trx,
      told.map(({ before }) => before.id),
    );
    await tellMoved(app, trx, moved.toSorted(byTime));
  });
  return done(meetingPath({ id, slug: plan.slug }));
}

export type ChangeScope = 'one' | 'following';

/** What a change is made to: the meeting, all that are changed with it, and what is planned for them; `conflict` once it is cancelled. */
export async function openChange(
  app: Pick<App, 'db'>,
  actor: Actor,
  id: string,
  scope: ChangeScope,
): Promise<{ meeting: OpenedMeeting; all: readonly Meeting[]; planned: PlannedBefore }> {
  const meeting = await organisedMeeting(app, actor, id);
  if (meeting.state === 'cancelled') throw new DomainError('conflict');
  const all = scope === 'following' ? await following(app.db, meeting) : [meeting];
  const seatsTaken = Math.max(...all.map((one) => one.seatsTaken));
  return { meeting, all, planned: { startsAt: meeting.startsAt, seatsTaken } };
}

type OneChange = {
  before: Meeting;
  version: number;
  plan: MeetingPlan;
  /** Which of what calendars show is another now. */
  moved: readonly string[];
};

/** Whether those who come are told: the meeting is open, still to come, and at another time or place. */
const isTold = ({ before, plan, moved }: OneChange, now: string) =>
  before.state === 'open' && moved.length > 0 && plan.endsAt > now;

const byTime = (a: Meeting, b: Meeting) => (a.startsAt < b.startsAt ? -1 : 1);

async function changeOne(
  app: Changing,
  trx: Db,
  actor: Actor,
  { before, version, plan, moved, toldWith }: OneChange & { toldWith: string | undefined },
): Promise<void> {
  const isMoved = before.startsAt !== plan.startsAt;
  await updateMeeting(trx, { id: before.id, version, plan, at: isoAt(app.clock) });
  await replaceReminders(trx, before.id, { reminders: plan.reminders, isMoved });
  await app.events.append(trx, {
    kind: before.state === 'draft' ? 'meeting.drafted' : 'meeting.changed',
    actor,
    subject: { type: 'meeting', id: before.id },
    data: { moved, ...(toldWith !== undefined && { toldWith }) },
  });
  await moveBookings(app, trx, actor, { before, after: plan });
  await settle(app, trx, await lockMeeting(trx, before.id));
}

/** The plan for one that follows: moved by as many days as the first one is, at the new clock. */
function movedPlan(plan: MeetingPlan, first: Meeting, one: Meeting): MeetingPlan {
  if (one.id === first.id) return plan;
  const shift = daysBetween(dayOf(first.startsAt), dayOf(plan.startsAt));
  const nights = daysBetween(dayOf(plan.startsAt), dayOf(plan.endsAt));
  const day = plusDays(dayOf(one.startsAt), shift);
  const apart = daysBetween(dayOf(first.startsAt), dayOf(one.startsAt));
  return {
    ...plan,
    startsAt: atClockOf(plan.startsAt, day),
    endsAt: atClockOf(plan.endsAt, plusDays(day, nights)),
    registrationOpensAt: plan.registrationOpensAt && laterBy(plan.registrationOpensAt, apart),
    registrationClosesAt: plan.registrationClosesAt && laterBy(plan.registrationClosesAt, apart),
  };
}

const dayOf = (iso: string) => swedishDay(new Date(iso));
const atClockOf = (iso: string, day: string) =>
  fromSwedishTime(day, swedishClock(new Date(iso))).toISOString();
const laterBy = (iso: string, days: number) => atClockOf(iso, plusDays(dayOf(iso), days));

/** The meeting and those after it in its series that are not cancelled. */
async function following(db: Db, meeting: OpenedMeeting): Promise<readonly Meeting[]> {
  if (meeting.seriesId === null) return [meeting];
  const all = await listSeries(db, meeting.seriesId);
  return all.filter(
    ({ id, state, startsAt }) => id === meeting.id || (state !== 'cancelled' && startsAt > meeting.startsAt),
  );
}

/** Opens a draft, or it and the drafts that follow in its series, to those whom it is for. */
export async function openMeeting(
  app: Changing,
  actor: Actor,
  id: string,
  scope: ChangeScope,
): Promise<void> {
  const drafts = await draftsFrom(app, actor, id, scope);
  const at = isoAt(app.clock);
  await changeDrafts(app, actor, { drafts, kind: 'meeting.opened' }, (trx, draft) =>
    updateState(trx, draft, { from: 'draft', to: 'open', at }),
  );
}

/** Throws a draft away, or it and the drafts that follow in its series. */
export async function discardMeeting(
  app: Changing,
  actor: Actor,
  id: string,
  scope: ChangeScope,
): Promise<void> {
  const drafts = await draftsFrom(app, actor, id, scope);
  await changeDrafts(app, actor, { drafts, kind: 'meeting.drafted' }, deleteDraft);
}

type Drafts = { drafts: readonly Meeting[]; kind: 'meeting.opened' | 'meeting.drafted' };

/** Changes all of the drafts or none, and says so of each. */
async function changeDrafts(
  app: Changing,
  actor: Actor,
  { drafts, kind }: Drafts,
  change: (trx: Db, id: string) => Promise<void>,
): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    for (const { id } of drafts) {
      await change(trx, id);
      await app.events.append(trx, { kind, actor, subject: { type: 'meeting', id } });
    }
  });
}

/** The meeting, which is refused later when it is no draft, and the drafts after it where they are meant too. */
async function draftsFrom(
  app: Changing,
  actor: Actor,
  id: string,
  scope: ChangeScope,
): Promise<readonly Meeting[]> {
  const meeting = await organisedMeeting(app, actor, id);
  if (scope === 'one') return [meeting];
  return (await following(app.db, meeting)).filter((one) => one.id === id || one.state === 'draft');
}

/** Cancels the meeting, or it and those that follow; everybody who comes, waits or is offered a seat is told why, and requests that are booked on it wait for a new day. */
export async function cancelMeeting(
  app: Changing,
  actor: Actor,
  id: string,
  { reason, scope }: { reason: string; scope: 'one' | 'following' },
): Promise<Outcome<string>> {
  const meeting = await organisedMeeting(app, actor, id);
  const wrong = await acceptText(app, actor, { reason });
  if (Object.keys(wrong).length > 0) return { ok: false, errors: wrong };
  const chosen = scope === 'following' ? await following(app.db, meeting) : [meeting];
  const all = chosen.filter(({ id: other, state }) => other === id || state === 'open');
  const toldWith = all.length > 1 && { toldWith: id };
  const at = isoAt(app.clock);
  await app.db.transaction().execute(async (trx) => {
    for (const one of all) {
      await updateState(trx, one.id, { from: 'open', to: 'cancelled', reason, at });
      await takeBookingsBack(app, trx, actor, one.id);
      const object = { type: 'meeting' as const, id: one.id };
      await app.events.append(trx, {
        kind: 'meeting.cancelled',
        actor,
        subject: object,
        data: { ...toldWith },
      });
      await app.audit.record(trx, {
        actor,
        action: 'meeting.cancelled',
        object,
        data: { by: actorId(actor) ?? '' },
      });
    }
    await tellCancelled(
      app,
      trx,
      all.map((one) => ({ ...one, cancelReason: reason })),
    );
  });
  return done(meetingPath(meeting));
}
