import type { PermissionObject } from '#src/platform/access/permissions.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { MeetingFormat } from '../formats/formats.ts';

/** A meeting; those of a series are meetings of their own. */
export type Meeting = {
  id: string;
  slug: string;
  seriesId: string | null;
  /** The network whose coordinators arrange it. */
  network: { id: string; slug: string; name: string };
  /** The organisation that arranges it; null = the network does. */
  organisation: { id: string; slug: string; name: string } | null;
  format: MeetingFormat;
  title: string;
  invitation: { md: string; html: string };
  startsAt: string;
  endsAt: string;
  place: string;
  joinLink: string;
  visibility: VisibilityKey;
  takesRegistrations: boolean;
  seats: number | null;
  seatsPerOrganisation: number | null;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  asksDiet: boolean;
  asksAccess: boolean;
  /** How long an offered seat is held. */
  hoursToAccept: number;
  state: 'draft' | 'open' | 'cancelled';
  cancelReason: string;
  seatsTaken: number;
  /** Of its entry in calendars. */
  sequence: number;
  version: number;
  changedAt: string;
};

/** The meeting as an object of the permission table. */
export function meetingObject({
  network,
  organisation,
}: Pick<Meeting, 'network' | 'organisation'>): PermissionObject {
  return { networkIds: [network.id], organisationIds: organisation ? [organisation.id] : [] };
}

/** The Swedish path of the meeting's page; the id alone decides, the words follow the title. */
export function meetingPath({ id, slug }: Pick<Meeting, 'id' | 'slug'>): string {
  return `/moten/${id}-${slug}`;
}

/** The id at the beginning of the last part of a path; empty when there is none. */
export function idInAddress(part: string | undefined): string {
  return /^[0-9a-f-]{36}(?=-|$)/.exec(part ?? '')?.[0] ?? '';
}
