import { fromSwedishTime, plusDays, swedishDay } from '#src/lib/dates.ts';
import { slugify } from '#src/lib/slug.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { Hours } from '../series/series-rules.ts';
import type { Meeting } from './meeting.ts';

/** Where the meeting stands at the moment; no clock has to turn a flag. */
export type Phase = 'draft' | 'coming' | 'under-way' | 'held' | 'cancelled';

export function phaseOf(
  { state, startsAt, endsAt }: Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): Phase {
  if (state !== 'open') return state;
  const at = now.toISOString();
  if (at < startsAt) return 'coming';
  return at < endsAt ? 'under-way' : 'held';
}

/** Whether one can register just now. */
export type RegistrationPeriod = 'none' | 'later' | 'open' | 'over';

export function registrationPeriod(
  meeting: Pick<
    Meeting,
    'state' | 'startsAt' | 'endsAt' | 'takesRegistrations' | 'registrationOpensAt' | 'registrationClosesAt'
  >,
  now: Date,
): RegistrationPeriod {
  if (!meeting.takesRegistrations || meeting.state === 'draft') return 'none';
  const at = now.toISOString();
  if (phaseOf(meeting, now) !== 'coming') return 'over';
  if (meeting.registrationClosesAt && at >= meeting.registrationClosesAt) return 'over';
  return meeting.registrationOpensAt && at < meeting.registrationOpensAt ? 'later' : 'open';
}

/** What is planned, by the names of the form's fields. */
export type Plan = {
  hours: Hours;
  place: string;
  join_link: string;
  seats: number | null;
  seats_per_organisation: number | null;
  opensAt: string | null;
  closesAt: string | null;
};

/** Registration opens when one day begins in Sweden and closes when the other ends. */
export function registrationTimes({
  opens_day: opens,
  closes_day: closes,
}: {
  opens_day?: string | undefined;
  closes_day?: string | undefined;
}): Pick<Plan, 'opensAt' | 'closesAt'> {
  return {
    opensAt: opens ? startOf(opens) : null,
    closesAt: closes ? startOf(plusDays(closes, 1)) : null,
  };
}

const startOf = (day: string) => fromSwedishTime(day, '00:00').toISOString();

/** What is planned already, with the seats that are taken in it or in those that follow. */
export type PlannedBefore = { startsAt: string; seatsTaken: number };

/** What is impossible about a plan, as far as it is there; `before` is what is changed. */
export function planFaults(plan: Partial<Plan>, now: Date, before?: PlannedBefore): FieldErrors {
  const { hours, seats = null, seats_per_organisation: own = null, opensAt, closesAt } = plan;
  const taken = before?.seatsTaken ?? 0;
  return {
    ...(hours && hoursFaults(hours, now, before)),
    ...(plan.place === '' && plan.join_link === '' && { place: { code: 'place-or-link' as const } }),
    ...(own !== null &&
      seats !== null &&
      own > seats && { seats_per_organisation: { code: 'more-than-all' as const } }),
    ...(seats !== null &&
      seats < taken && { seats: { code: 'fewer-than-registered' as const, values: { count: taken } } }),
    ...(closesAt && opensAt && closesAt <= opensAt && { closes_day: { code: 'ends-first' as const } }),
    ...(opensAt && hours && opensAt >= hours.startsAt && { opens_day: { code: 'after-meeting' as const } }),
  };
}

function hoursFaults(hours: Hours, now: Date, before: PlannedBefore | undefined): FieldErrors {
  const isMoved = hours.startsAt !== before?.startsAt;
  return {
    ...(isMoved && hours.startsAt <= now.toISOString() && { day: { code: 'past-date' as const } }),
    ...(hours.endsAt <= hours.startsAt && { to: { code: 'ends-first' as const } }),
    ...(isTooLong(hours) && { end_day: { code: 'lasts-too-long' as const, values: { days: longestDays } } }),
  };
}

/** How long a meeting goes on at most: lists look no further back for what is still under way. */
export const longestDays = 31;
const isTooLong = ({ startsAt, endsAt }: Hours) =>
  Date.parse(endsAt) - Date.parse(startsAt) > longestDays * 24 * 3_600_000;

/** A part of an address for every title, also for one without a letter. */
export const meetingSlug = (title: string) => slugify(title) || 'mote';

/** Which fields of a meeting one must be told of when they have changed: when and where. */
export function movedFields(
  before: Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'joinLink'>,
  after: Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'joinLink'>,
): ('time' | 'place' | 'joinLink')[] {
  return [
    ...(before.startsAt !== after.startsAt || before.endsAt !== after.endsAt ? (['time'] as const) : []),
    ...(before.place !== after.place ? (['place'] as const) : []),
    ...(before.joinLink !== after.joinLink ? (['joinLink'] as const) : []),
  ];
}

/** The day at whose end the moment is. */
export const dayEndedBy = (iso: string) => plusDays(swedishDay(new Date(iso)), -1);

/** When what is said of the meetings is first another: one begins or ends, or its registration opens or closes; no later than `latest`. */
export function changesAt(
  meetings: readonly Pick<Meeting, 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'>[],
  now: Date,
  latest: Date,
): string {
  const moments = meetings.flatMap((one) => [
    one.startsAt,
    one.endsAt,
    one.registrationOpensAt ?? '',
    one.registrationClosesAt ?? '',
  ]);
  const ahead = moments.filter((moment) => moment > now.toISOString()).toSorted()[0];
  const last = latest.toISOString();
  return ahead !== undefined && ahead < last ? ahead : last;
}
