import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import type { NewMeetingInput } from '#src/features/meetings/meeting/meeting-input.ts';
import { createMeeting } from '#src/features/meetings/meeting/meeting-service.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';

export type MadeMeeting = { id: string; path: string };

/** What the form would send for a half day in March. */
export const plannedMeeting = (
  network: { id: string },
  wanted: Partial<NewMeetingInput> = {},
): NewMeetingInput => ({
  format: 'network-meeting',
  organiser: `network:${network.id}`,
  title: 'Nätverksträff om övergångar',
  invitation: 'Välkommen! Exempeldata.',
  day: '2027-03-09',
  from: '09:00',
  end_day: undefined,
  to: '12:00',
  place: 'Kommunhuset i Kärrevik',
  join_link: '',
  readers: 'member',
  registrations: 'ja',
  seats: null,
  seats_per_organisation: null,
  opens_day: undefined,
  closes_day: undefined,
  asks: [],
  hours_to_accept: 48,
  reminders: [],
  co_organisers: '',
  repetition: 'none',
  times: 1,
  rule: '',
  act: 'open',
  exchange: '',
  joint: '',
  ...wanted,
});

/** A meeting, by the service that makes real ones. */
export async function makeMeeting(
  app: Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'config' | 'mailer' | 'limits'>,
  { network, by = system, ...wanted }: Partial<NewMeetingInput> & { network: { id: string }; by?: Actor },
): Promise<MadeMeeting> {
  const made = await createMeeting(app, by, plannedMeeting(network, wanted));
  if (!made.ok) throw new Error(`The meeting was refused: ${JSON.stringify(made.errors)}`);
  return { path: made.value, id: idInAddress(made.value.split('/')[2]) };
}
