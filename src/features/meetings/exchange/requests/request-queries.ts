import type { ExchangeRequestTable } from '#db/tables/exchange.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import type { ExchangeRequest, RequestState } from './request.ts';

export type NewRequest = Pick<
  ExchangeRequest,
  'id' | 'topic' | 'format' | 'purpose' | 'questions' | 'wishedTime' | 'term' | 'askedAt' | 'cause'
> & { fromId: string; toId: string; entryId: string | null; askedBy: string };

export async function insertRequest(trx: Db, request: NewRequest): Promise<void> {
  await trx
    .insertInto('exchange_request')
    .values({
      id: request.id,
      from_organisation_id: request.fromId,
      to_organisation_id: request.toId,
      asked_by: request.askedBy,
      entry_id: request.entryId,
      topic: request.topic,
      format: request.format,
      purpose: request.purpose,
      questions: request.questions,
      wished_time: request.wishedTime,
      term: request.term,
      state: 'asked',
      asked_at: request.askedAt,
      state_at: request.askedAt,
      booked_on: null,
      meeting_id: null,
      cause_type: request.cause?.type ?? null,
      cause_id: request.cause?.id ?? null,
    })
    .execute();
}

export async function findRequest(db: Db, id: string): Promise<ExchangeRequest | undefined> {
  const [found] = await withNetworks(db, await selectRequests(db).where('r.id', '=', id).execute());
  return found;
}

/** Whose requests: of organisations, whether they asked or were asked, and of the organisations of networks. */
export type RequestScope = { organisationIds: readonly string[]; networkIds: readonly string[] };

/** The newest requests of the scope; states and what made them ask narrow them. */
export async function listRequests(
  db: Db,
  { organisationIds, networkIds }: RequestScope,
  {
    states,
    cause,
    limit = 200,
  }: { states?: readonly RequestState[]; cause?: LinkTarget; limit?: number } = {},
): Promise<readonly ExchangeRequest[]> {
  if (organisationIds.length + networkIds.length === 0 || states?.length === 0) return [];
  let query = selectRequests(db).where((is) => {
    const inScope = (column: 'r.from_organisation_id' | 'r.to_organisation_id') => [
      ...(organisationIds.length > 0 ? [is(column, 'in', organisationIds)] : []),
      ...(networkIds.length > 0
        ? [
            is(column, 'in', (from) =>
              from
                .selectFrom('network_organisation')
                .select('organisation_id')
                .where('network_id', 'in', networkIds),
            ),
          ]
        : []),
    ];
    return is.or([...inScope('r.from_organisation_id'), ...inScope('r.to_organisation_id')]);
  });
  if (states) query = query.where('r.state', 'in', states);
  if (cause) query = query.where('r.cause_type', '=', cause.type).where('r.cause_id', '=', cause.id);
  return withNetworks(
    db,
    await query.orderBy('r.asked_at', 'desc').orderBy('r.id', 'desc').limit(limit).execute(),
  );
}

/** Everything that time may move or remind of, the longest waiting first. */
export async function listOpenToTime(db: Db): Promise<readonly ExchangeRequest[]> {
  const rows = await selectRequests(db)
    .where((is) =>
      is.or([
        is('r.state', 'in', ['asked', 'accepted', 'booked']),
        is.and([is('r.state', '=', 'done'), is('r.reminders_sent', '=', 0)]),
      ]),
    )
    .orderBy('r.state_at')
    .orderBy('r.id')
    .execute();
  return withNetworks(db, rows);
}

/** What is booked on the meeting's day. */
export async function listBookedFor(db: Db, meetingId: string): Promise<readonly ExchangeRequest[]> {
  const rows = await selectRequests(db)
    .where('r.meeting_id', '=', meetingId)
    .where('r.state', '=', 'booked')
    .orderBy('r.id')
    .execute();
  return withNetworks(db, rows);
}

/** What the organisation was asked in the term. */
export async function listReceived(
  db: Db,
  organisationId: string,
  term: string,
): Promise<readonly ExchangeRequest[]> {
  const rows = await selectRequests(db)
    .where('r.to_organisation_id', '=', organisationId)
    .where('r.term', '=', term)
    .orderBy('r.asked_at')
    .orderBy('r.id')
    .execute();
  return withNetworks(db, rows);
}

/** Those that the organisation has met or is about to meet. */
export async function listMet(db: Db, organisationId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('exchange_request')
    .select(['from_organisation_id as from', 'to_organisation_id as to'])
    .where((is) =>
      is.or([is('from_organisation_id', '=', organisationId), is('to_organisation_id', '=', organisationId)]),
    )
    .where('state', 'in', ['accepted', 'booked', 'done'])
    .execute();
  return new Set(rows.flatMap(({ from, to }) => [from, to]).filter((id) => id !== organisationId));
}

export type RequestMove = {
  from: RequestState;
  to: RequestState;
  at: string;
  booking?: { on: string | null; place: string; meetingId: string | null };
};

/** Moves the request on; `conflict` when somebody has moved it before. */
export async function updateRequest(
  trx: Db,
  id: string,
  { from, to, at, booking }: RequestMove,
): Promise<void> {
  const row = await trx
    .updateTable('exchange_request')
    .set({
      state: to,
      state_at: at,
      reminders_sent: 0,
      ...(booking && { booked_on: booking.on, place: booking.place, meeting_id: booking.meetingId }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Notes that so many reminders have gone; false when they had, or when the request has moved on. */
export async function updateReminders(
  trx: Db,
  { id, state, stateAt }: Pick<ExchangeRequest, 'id' | 'state' | 'stateAt'>,
  count: number,
): Promise<boolean> {
  const row = await trx
    .updateTable('exchange_request')
    .set({ reminders_sent: count })
    .where('id', '=', id)
    .where('state', '=', state)
    .where('state_at', '=', stateAt)
    .where('reminders_sent', '<', count)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes away what was asked before the moment, with its history and answers. */
export async function deleteRequestsBefore(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('exchange_request')
    .where('asked_at', '<', before)
    .where('state', 'in', ['done', 'declined', 'withdrawn', 'lapsed'])
    .returning('id')
    .execute();
  return rows.length;
}

function selectRequests(db: Db) {
  return db
    .selectFrom('exchange_request as r')
    .innerJoin('organisation as f', 'f.id', 'r.from_organisation_id')
    .innerJoin('organisation as t', 't.id', 'r.to_organisation_id')
    .leftJoin('entry_card as e', 'e.entry_id', 'r.entry_id')
    .selectAll('r')
    .select(['f.slug as from_slug', 'f.name as from_name'])
    .select(['t.slug as to_slug', 't.name as to_name', 't.function_email as to_mail'])
    .select(['e.slug as entry_slug', 'e.title as entry_title']);
}

type Row = Omit<ExchangeRequestTable, 'reminders_sent' | 'place'> & {
  reminders_sent: number;
  place: string;
  from_slug: string;
  from_name: string;
  to_slug: string;
  to_name: string;
  to_mail: string;
  entry_slug: string | null;
  entry_title: string | null;
};

async function withNetworks(db: Db, rows: readonly Row[]): Promise<readonly ExchangeRequest[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.from_organisation_id, row.to_organisation_id]))];
  if (ids.length === 0) return [];
  const joined = await db
    .selectFrom('network_organisation')
    .select(['organisation_id', 'network_id'])
    .where('organisation_id', 'in', ids)
    .execute();
  const networksOf = Map.groupBy(joined, ({ organisation_id }) => organisation_id);
  const idsOf = (id: string) => (networksOf.get(id) ?? []).map(({ network_id }) => network_id);
  return rows.map((row) => {
    const [fromNetworkIds, toNetworkIds] = [idsOf(row.from_organisation_id), idsOf(row.to_organisation_id)];
    return { ...toRequest(row), fromNetworkIds, toNetworkIds };
  });
}

function toRequest(row: Row): Omit<ExchangeRequest, 'fromNetworkIds' | 'toNetworkIds'> {
  const { entry_id: id, entry_slug: slug, entry_title: title } = row;
  return {
    id: row.id,
    from: { id: row.from_organisation_id, slug: row.from_slug, name: row.from_name },
    to: {
      id: row.to_organisation_id,
      slug: row.to_slug,
      name: row.to_name,
      functionEmail: row.to_mail,
    },
    askedBy: row.asked_by,
    entry: id !== null && slug !== null && title !== null ? { id, slug, title } : null,
    topic: row.topic,
    format: row.format,
    purpose: row.purpose,
    questions: row.questions,
    wishedTime: row.wished_time,
    term: row.term,
    state: row.state,
    askedAt: row.asked_at,
    stateAt: row.state_at,
    remindersSent: row.reminders_sent,
    bookedOn: row.booked_on,
    place: row.place,
    meetingId: row.meeting_id,
    cause: row.cause_type && row.cause_id ? { type: row.cause_type, id: row.cause_id } : null,
  };
}

/** Whether anybody has asked anything. */
export async function hasRequests(db: Db): Promise<boolean> {
  return (await db.selectFrom('exchange_request').select('id').limit(1).executeTakeFirst()) !== undefined;
}
