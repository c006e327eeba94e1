import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

export type MeetingTable = {
  id: string;
  slug: string;
  series_id: string | null;
  /** The network whose coordinators arrange it. */
  network_id: string;
  /** Arranged by one of the organisations; null = by the network. */
  organisation_id: string | null;
  format: string;
  title: string;
  invitation_md: string;
  invitation_html: string;
  renderer_version: number;
  starts_at: string;
  ends_at: string;
  place: string;
  join_link: string;
  visibility: string;
  takes_registrations: Flag;
  seats: number | null;
  seats_per_organisation: number | null;
  registration_opens_at: string | null;
  registration_closes_at: string | null;
  asks_diet: Flag;
  asks_access: Flag;
  /** How long an offered seat is held. */
  hours_to_accept: number;
  state: 'draft' | 'open' | 'cancelled';
  cancel_reason: Generated<string>;
  /** Registrations and offers that hold a seat. */
  seats_taken: Generated<number>;
  /** The last number that a registration was given. */
  last_number: Generated<number>;
  /** Of its entry in calendars. */
  sequence: Generated<number>;
  version: Generated<number>;
  created_by: string | null;
  created_at: string;
  changed_at: string;
};

/** How long before a meeting those who come are reminded, and in which words. */
export type MeetingReminderTable = {
  meeting_id: string;
  hours_before: number;
  text: string;
  sent_at: string | null;
};

export type MeetingItemTable = {
  id: string;
  meeting_id: string;
  position: number;
  /** Of a session; null = a point of the agenda. */
  session_number: number | null;
  title: string;
  about: string;
  minutes: number;
  /** Begins when the one before it begins. */
  is_parallel: Flag;
  responsible: string;
  place: string;
};

export type MeetingRegistrationTable = {
  id: string;
  meeting_id: string;
  /** The order in which they came; null until a guest has confirmed the address. */
  number: number | null;
  person_id: string | null;
  organisation_id: string | null;
  guest_name: string | null;
  guest_e_mail: string | null;
  guest_organisation: string | null;
  token_hash: string | null;
  state:
    | 'unconfirmed'
    | 'registered'
    | 'waiting'
    | 'offered'
    | 'accepted'
    | 'attended'
    | 'cancelled'
    | 'removed'
    | 'lapsed'
    | 'replaced';
  state_at: string;
  offered_until: string | null;
  diet: Generated<string>;
  access_needs: Generated<string>;
  replaced_by_id: string | null;
  created_at: string;
};

export type MeetingsTables = {
  meeting_series: { id: string; rule: string; created_at: string };
  meeting: MeetingTable;
  meeting_organiser: { meeting_id: string; person_id: string };
  meeting_reminder: MeetingReminderTable;
  meeting_item: MeetingItemTable;
  meeting_registration: MeetingRegistrationTable;
  calendar_feed: { person_id: string; token_hash: string; created_at: string };
};
