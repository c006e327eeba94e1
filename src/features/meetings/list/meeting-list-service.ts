import { directory } from '#src/features/network/directory-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Cursor, decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { MeetingFilter } from './meeting-filter.ts';
import {
  countMeetings,
  listAddresses,
  listBetween,
  listComing,
  listOf,
  listPast,
  type MeetingChoice,
} from './meeting-list-queries.ts';
import { monthLimits } from './month-rules.ts';

type Listing = Pick<App, 'db' | 'clock'>;
export const pageLength = 30;
const mostInMonth = 500;
const mostInFeed = 500;

export type MeetingList = {
  filter: MeetingFilter;
  meetings: readonly Meeting[];
  next: string | undefined;
  networks: readonly { id: string; slug: string; name: string }[];
  mayArrange: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
};

/** The meetings that the filter asks for and this reader may see: a page of the list, or a whole month. */
export async function openMeetingList(
  app: Listing,
  actor: Actor,
  filter: MeetingFilter,
  after?: string | null,
): Promise<MeetingList> {
  const networks = await directory.networks(app.db);
  const asked = { ...filter, keys: [...actor.keys] };
  const common = {
    filter,
    networks,
    mayArrange: mayArrange(actor, networks),
    today: swedishDay(app.clock.now()),
  };
  if (filter.month) {
    const meetings = await listBetween(app.db, asked, { ...monthLimits(filter.month), limit: mostInMonth });
    return { ...common, meetings, next: undefined };
  }
  const list = filter.view === 'past' ? listPast : listComing;
  const page = { now: isoAt(app.clock), after: cursorOf(after), limit: pageLength + 1 };
  const found = await list(app.db, asked, page);
  const meetings = found.slice(0, pageLength);
  const last = found.length > pageLength ? meetings.at(-1) : undefined;
  return { ...common, meetings, next: last && encodeCursor([last.startsAt, last.id]) };
}

/** The network whose meetings the list is of: the one that it is narrowed to, or the only one. */
export function followedNetwork({ filter, networks }: MeetingList): { id: string } | undefined {
  if (networks.length === 1) return networks[0];
  return networks.find(({ slug }) => slug === filter.network);
}

const cursorOf = (text: string | null | undefined): Cursor | undefined =>
  text ? decodeCursor(text) : undefined;

function mayArrange(actor: Actor, networks: readonly { id: string }[]): boolean {
  if (actor.kind !== 'person') return false;
  const organisationIds = actor.memberships.map(({ scopeId }) => scopeId);
  return isPermitted(actor, 'meeting.organise', {
    networkIds: networks.map(({ id }) => id),
    organisationIds,
  });
}

type OpenPage = { total: number; meetings: readonly Meeting[]; next: Meeting | undefined };

/** A page of what is open to all, how many there are in all, and the last of the page when more follow. */
export async function pageOfOpenMeetings(
  app: Listing,
  filter: Pick<MeetingFilter, 'view'> & MeetingChoice,
  { after, limit }: { after: Cursor | undefined; limit: number },
): Promise<OpenPage> {
  const asked = { ...filter, keys: [...anonymous.keys] };
  const now = isoAt(app.clock);
  const list = filter.view === 'past' ? listPast : listComing;
  const [found, total] = await Promise.all([
    list(app.db, asked, { now, after, limit: limit + 1 }),
    countMeetings(app.db, asked, { now, view: filter.view }),
  ]);
  const meetings = found.slice(0, limit);
  return { total, meetings, next: found.length > limit ? meetings.at(-1) : undefined };
}

/** The open meetings of a public calendar: all that comes, and what has been in the last half year as far as there is room. */
export async function listForFeed(app: Listing, filter: MeetingFilter): Promise<readonly Meeting[]> {
  const asked = { ...filter, keys: [...anonymous.keys] };
  const page = { now: isoAt(app.clock), after: undefined };
  const coming = await listComing(app.db, asked, { ...page, limit: mostInFeed });
  const past = await listPast(app.db, asked, { ...page, limit: mostInFeed - coming.length });
  const since = isoAt(app.clock, -183 * 24 * 3600);
  return [...past.filter(({ endsAt }) => endsAt > since).toReversed(), ...coming];
}

/** Where every open meeting stands, for the map of the site. */
export function listMeetingAddresses({ db }: Pick<App, 'db'>) {
  return listAddresses(db, [...anonymous.keys]);
}

/** The person's own meetings that they may still see, from so many days back. */
export async function listOwnMeetings(
  app: Listing,
  actor: Actor & { kind: 'person' },
  daysBack: number,
): Promise<readonly Meeting[]> {
  const all = await listOf(app.db, actor.personId, isoAt(app.clock, -daysBack * 24 * 3600));
  return all.filter(({ visibility }) => canSee(actor, visibility));
}

/** The next meetings that the reader may see, for the start page. */
export function listNextMeetings(app: Listing, actor: Actor, limit: number): Promise<readonly Meeting[]> {
  return listComing(app.db, { keys: [...actor.keys] }, { now: isoAt(app.clock), after: undefined, limit });
}
