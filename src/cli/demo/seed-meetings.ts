import { network as networkSeed } from '#db/seeds/bergslagsbygden.ts';
import { type MeetingSeed, meetings } from '#db/seeds/meetings.ts';
import { saveRecording } from '#src/features/meetings/afterwards/material-service.ts';
import { replaceItems } from '#src/features/meetings/agenda/item-queries.ts';
import { hasMeetings } from '#src/features/meetings/list/meeting-list-queries.ts';
import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import { newMeetingInput } from '#src/features/meetings/meeting/meeting-input.ts';
import { createMeeting } from '#src/features/meetings/meeting/meeting-service.ts';
import { openMinutes, saveMinutes } from '#src/features/meetings/minutes/minutes-service.ts';
import { markPoint } from '#src/features/meetings/minutes/reading/mark-service.ts';
import { readMinutes } from '#src/features/meetings/minutes/reading/minutes-page-service.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { occurrences, ruleOf } from '#src/features/meetings/series/series-rules.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { findNetwork } from '#src/features/network/networks/network-queries.ts';
import { plusDays, swedishDay, weekday } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import { FailureError } from '../failure.ts';
import { accepted, actorWith, appAt, dayAhead } from './demo-stage.ts';
import { isWorkingDay } from './working-days.ts';

/** How long before it a meeting is put up. */
const putUpDaysBefore = 40;

/** A year of meetings; a demo that has some already is left alone. Nobody is mailed about what is invented. */
export async function seedMeetings(app: App): Promise<void> {
  const network = await findNetwork(app.db, networkSeed.slug);
  if (!network) throw new FailureError('The demo network is not there.');
  if (await hasMeetings(app.db, network.id)) return;
  const quiet = { ...app, mailer: { queue: async () => {} } };
  for (const seed of meetings) await seedMeeting(quiet, network.id, seed);
}

async function seedMeeting(app: App, networkId: string, seed: MeetingSeed): Promise<void> {
  const then = appAt(app, Math.max(2, putUpDaysBefore - seed.daysAhead));
  const arranger = await actorWith(app, seed.by);
  const path = accepted(
    await createMeeting(then, arranger, newMeetingInput.parse(await formOf(app, networkId, seed))),
  );
  const id = idInAddress(path.split('/').at(-1));
  await addSessions(app, id, seed);
  for (const eMail of seed.coming ?? []) {
    const needs = { organisation: '', diet: '', access: '' };
    accepted(await register(then, await actorWith(app, eMail), id, needs));
  }
  await seedAfterwards(app, id, seed);
}

const minutesAfterDays = 7;

/** What the meeting has left behind: minutes with what became of their points, and the recording. */
async function seedAfterwards(app: App, id: string, seed: MeetingSeed): Promise<void> {
  const { by, daysAhead, minutes, recording: link } = seed;
  const then = appAt(app, Math.max(1, -daysAhead - minutesAfterDays));
  const arranger = await actorWith(app, by);
  if (link) accepted(await saveRecording(then, arranger, id, { link }));
  if (!minutes) return;
  const points = minutes.map(({ text, owner = '', dueInDays, becomes = 'note' as const, entry = '' }) => {
    const due_on = dueInDays === undefined ? null : dayAhead(then, dueInDays);
    return { text, owner, due_on, kind: becomes, entry };
  });
  const { categories } = (await openMinutes(then, arranger, id)).choices;
  const category = categories[0]?.slug ?? '';
  accepted(await saveMinutes(then, arranger, id, { version: 0, category, points, act: 'close' }));
  const { points: made } = await readMinutes(then, arranger, id);
  for (const [index, { isDone }] of minutes.entries()) {
    const pointId = made[index]?.id ?? '';
    if (isDone) await markPoint(then, arranger, { meetingId: id, pointId, isDone });
  }
}

async function formOf(app: App, networkId: string, seed: MeetingSeed): Promise<Record<string, unknown>> {
  const organisation = seed.organisation && (await directory.organisation(app.db, seed.organisation));
  return {
    format: seed.format,
    organiser: organisation ? `organisation:${organisation.id}` : `network:${networkId}`,
    title: seed.title,
    invitation: seed.invitation,
    day: firstDay(seed, dayAhead(app, seed.daysAhead)),
    from: seed.from,
    to: seed.to,
    place: seed.place ?? '',
    join_link: seed.joinLink ?? '',
    readers: seed.readers,
    registrations: 'ja',
    seats: seed.seats === undefined ? undefined : String(seed.seats),
    seats_per_organisation:
      seed.seatsPerOrganisation === undefined ? undefined : String(seed.seatsPerOrganisation),
    asks: seed.asksDiet ? ['diet'] : [],
    hours_to_accept: '48',
    reminders: [{ hours: '24' }],
    repetition: seed.repetition ?? 'none',
    times: seed.times ?? 1,
    act: 'open',
  };
}

/** The first such weekday, or the nearest day after it – before it for what has been – on which neither the meeting nor any of its series meets a holiday. */
export function firstDay(seed: MeetingSeed, from: string): string {
  const isFree = (day: string) => daysOf(seed, day).every(isWorkingDay);
  let day = plusDays(from, (seed.weekday - weekday(from) + 7) % 7);
  while (!isFree(day)) day = plusDays(day, seed.daysAhead < 0 ? -1 : 1);
  return day;
}

/** The days of the meeting, or of all meetings of its series. */
export function daysOf({ repetition, times = 1, from, to }: MeetingSeed, day: string): readonly string[] {
  if (!repetition) return [day];
  const all = occurrences(ruleOf(repetition, day, times), { day, from, endDay: day, to }) ?? [];
  return all.map(({ startsAt }) => swedishDay(new Date(startsAt)));
}

/** The sessions of a conference take the place of the points that it began with. */
async function addSessions(app: App, meetingId: string, { sessions }: MeetingSeed): Promise<void> {
  if (!sessions) return;
  await app.db.transaction().execute((trx) =>
    replaceItems(
      trx,
      meetingId,
      sessions.map((session, index) => ({
        ...session,
        id: app.ids.next(),
        position: index + 1,
        sessionNumber: index + 1,
        isParallel: session.isParallel === true,
      })),
    ),
  );
}
