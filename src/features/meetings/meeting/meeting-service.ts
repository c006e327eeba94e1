import { actorOf, findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee, type VisibilityKey } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { makeFirstAgenda } from '../agenda/first-agenda-text.ts';
import type { Registering } from '../registration/settle.ts';
import { replaceReminders } from '../reminders/reminder-queries.ts';
import { hoursOf, readSeries, swedishHours } from '../series/series-rules.ts';
import { listArrangers, readersKey } from './arranging-service.ts';
import { meetingObject, meetingPath } from './meeting.ts';
import type { NewMeetingInput, PlanInput } from './meeting-input.ts';
import { meetingSlug, type PlannedBefore, planFaults, registrationTimes } from './meeting-rules.ts';
import { insertMeeting, insertSeries, type MeetingPlan, replaceOrganisers } from './meeting-write-queries.ts';

export type Arranging = TextGate & Registering & Pick<App, 'limits'>;

/** Makes the meeting, or all of its series, as a draft or open to all whom it is for; returns the first one's path. */
export async function createMeeting(
  app: Arranging,
  actor: Actor,
  input: Omit<NewMeetingInput, 'exchange' | 'joint'>,
): Promise<Outcome<string>> {
  const arranger = (await listArrangers(app, actor)).find(({ value }) => value === input.organiser);
  if (!arranger) return refused({ organiser: { code: 'not-a-choice' } });
  const { network, organisation } = arranger;
  requirePermission(actor, 'meeting.organise', meetingObject({ network, organisation }));
  const read = await readPlan(app, actor, input, network.id);
  const series = readSeries(input, swedishHours(input));
  if (!read.ok || !series.ok)
    return refused({ ...(!read.ok && read.errors), ...(!series.ok && series.errors) });
  const { rule, all } = series.value;
  const { plan, organiserIds } = read.value;
  const at = isoAt(app.clock);
  const made = all.map((hours) => ({ id: app.ids.next(), ...plan, ...hours }));
  const seriesId = made.length > 1 ? app.ids.next() : null;
  await app.db.transaction().execute(async (trx) => {
    if (seriesId && rule) await insertSeries(trx, { id: seriesId, rule, at });
    for (const meeting of made) {
      const owner = { networkId: network.id, organisationId: organisation?.id ?? null };
      const state = { state: input.act, seriesId, format: input.format, by: actorId(actor), at } as const;
      await insertMeeting(trx, { ...meeting, ...owner, ...state });
      await replaceOrganisers(trx, meeting.id, [actorId(actor) ?? '', ...organiserIds].filter(Boolean));
      await replaceReminders(trx, meeting.id, { reminders: plan.reminders, isMoved: false });
      await makeFirstAgenda(app, trx, { ...meeting, format: input.format });
      const kind = input.act === 'open' ? 'meeting.opened' : 'meeting.drafted';
      await app.events.append(trx, { kind, actor, subject: { type: 'meeting', id: meeting.id } });
    }
  });
  const [first] = made;
  return done(first ? meetingPath(first) : '/moten');
}

type ReadPlan = { plan: MeetingPlan; organiserIds: readonly string[] };

/** The form's answers as they are stored; refused with everything that is wrong with them. */
export async function readPlan(
  app: Arranging,
  actor: Actor,
  input: PlanInput,
  networkId: string,
  before?: PlannedBefore,
): Promise<Outcome<ReadPlan>> {
  const hours = hoursOf(swedishHours(input));
  const { opensAt, closesAt } = registrationTimes(input);
  const visibility = readersKey(actor, input.readers, networkId);
  const organisers = await findOrganisers(app.db, input.co_organisers, visibility);
  const errors: FieldErrors = {
    ...(await acceptText(app, actor, textsOf(input))),
    ...planFaults({ ...input, hours, opensAt, closesAt }, app.clock.now(), before),
    ...(!visibility && { readers: { code: 'not-a-choice' as const } }),
    ...(!organisers && { co_organisers: { code: 'not-a-member' as const } }),
  };
  if (!visibility || !organisers || Object.keys(errors).length > 0) return refused(errors);
  return done({
    plan: {
      ...planFrom(input),
      ...hours,
      visibility,
      registrationOpensAt: opensAt,
      registrationClosesAt: closesAt,
    },
    organiserIds: organisers,
  });
}

function planFrom(input: PlanInput) {
  return {
    title: input.title,
    slug: meetingSlug(input.title),
    invitation: input.invitation,
    place: input.place,
    joinLink: input.join_link,
    takesRegistrations: input.registrations === 'ja',
    seats: input.seats,
    seatsPerOrganisation: input.seats_per_organisation,
    asksDiet: input.asks.includes('diet'),
    asksAccess: input.asks.includes('access'),
    hoursToAccept: input.hours_to_accept,
    reminders: input.reminders,
  };
}

function textsOf({ title, invitation, place, join_link, reminders }: PlanInput) {
  const words = reminders.map(({ text }, index) => [`reminders.${index}.text`, text]);
  return { title, invitation, place, join_link, ...Object.fromEntries(words) };
}

/** Those who are named as arranging it too; nothing when one of them is no member who sees the meeting. */
async function findOrganisers(
  db: Db,
  text: string,
  visibility: VisibilityKey | undefined,
): Promise<readonly string[] | undefined> {
  const ids: string[] = [];
  for (const address of text.split(/[\s,;]+/).filter(Boolean)) {
    const person = await findPersonByAddress(db, address.toLowerCase());
    const actor = person && (await actorOf(db, person.id));
    if (!actor || !canSee(actor, 'member') || (visibility && !canSee(actor, visibility))) return undefined;
    ids.push(person.id);
  }
  return ids;
}
