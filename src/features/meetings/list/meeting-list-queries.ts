import type { Cursor } from '#src/lib/paging.ts';
import type { Db } from '#src/platform/app.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { selectMeetings, toMeeting } from '../meeting/meeting-queries.ts';
import { longestDays } from '../meeting/meeting-rules.ts';
import { liveStates } from '../registration/registration-rules.ts';
import type { MeetingFilter } from './meeting-filter.ts';

/** What a list is narrowed by. */
export type MeetingChoice = { [K in 'format' | 'network' | 'where']?: MeetingFilter[K] };
/** Far fewer than a map of a site may hold. */
const mostAddresses = 20_000;

type Asked = MeetingChoice & { keys: readonly string[] };
export type MeetingPageAsked = { now: string; after: Cursor | undefined; limit: number };

/** Meetings that are not over, the soonest first. */
export async function listComing(
  db: Db,
  asked: Asked,
  { now, after, limit }: MeetingPageAsked,
): Promise<readonly Meeting[]> {
  let query = narrowed(db, asked).where('m.ends_at', '>', now).where('m.starts_at', '>', longBefore(now));
  if (after) query = query.where((eb) => eb(eb.refTuple('m.starts_at', 'm.id'), '>', eb.tuple(...after)));
  const rows = await query.orderBy('m.starts_at').orderBy('m.id').limit(limit).execute();
  return rows.map(toMeeting);
}

/** Meetings that are over, the latest first. */
export async function listPast(
  db: Db,
  asked: Asked,
  { now, after, limit }: MeetingPageAsked,
): Promise<readonly Meeting[]> {
  let query = narrowed(db, asked).where('m.ends_at', '<=', now).where('m.starts_at', '<', now);
  if (after) query = query.where((eb) => eb(eb.refTuple('m.starts_at', 'm.id'), '<', eb.tuple(...after)));
  const rows = await query.orderBy('m.starts_at', 'desc').orderBy('m.id', 'desc').limit(limit).execute();
  return rows.map(toMeeting);
}

/** How many there are in the list. */
export async function countMeetings(
  db: Db,
  asked: Asked,
  { now, view }: { now: string; view: MeetingFilter['view'] },
): Promise<number> {
  const { count } = await narrowed(db, asked)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('m.ends_at', view === 'past' ? '<=' : '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Meetings of which some part lies between the moments, by time. */
export async function listBetween(
  db: Db,
  asked: Asked,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<readonly Meeting[]> {
  const rows = await narrowed(db, asked)
    .where('m.starts_at', '<', to)
    .where('m.starts_at', '>', longBefore(from))
    .where('m.ends_at', '>', from)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(limit)
    .execute();
  return rows.map(toMeeting);
}

/** What the person is registered for, waits for or arranges, drafts too, that ended no earlier. */
export async function listOf(db: Db, personId: string, endsAfter: string): Promise<readonly Meeting[]> {
  const rows = await selectMeetings(db)
    .where('m.ends_at', '>', endsAfter)
    .where((eb) =>
      eb.or([
        eb(
          'm.id',
          'in',
          eb
            .selectFrom('meeting_registration as r')
            .select('r.meeting_id')
            .where('r.person_id', '=', personId)
            .where('r.state', 'in', liveStates),
        ),
        eb(
          'm.id',
          'in',
          eb.selectFrom('meeting_organiser as g').select('g.meeting_id').where('g.person_id', '=', personId),
        ),
      ]),
    )
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(500)
    .execute();
  return rows.map(toMeeting);
}

/** The addresses of all that may be seen with the keys, by time. */
export async function listAddresses(
  db: Db,
  keys: readonly string[],
): Promise<readonly Pick<Meeting, 'id' | 'slug' | 'changedAt'>[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'slug', 'changed_at as changedAt'])
    .where('state', '!=', 'draft')
    .where('visibility', 'in', keys)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(mostAddresses)
    .execute();
}

/** Whether the network has had any. */
export async function hasMeetings(db: Db, networkId: string): Promise<boolean> {
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('network_id', '=', networkId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What began no later is over by the moment, so that lists read the meetings of their time alone. */
const longBefore = (iso: string) => new Date(Date.parse(iso) - longestDays * 24 * 3_600_000).toISOString();

/** What the reader may see of what is not a draft. */
function narrowed(db: Db, { keys, format, network, where }: Asked) {
  let query = selectMeetings(db).where('m.state', '!=', 'draft').where('m.visibility', 'in', keys);
  if (format) query = query.where('m.format', '=', format);
  if (network) query = query.where('n.slug', '=', network);
  if (where) query = query.where(where === 'online' ? 'm.join_link' : 'm.place', '!=', '');
  return query;
}
