import type { Db } from '#src/platform/app.ts';

type Span = { from: string; before: string };

/** Meetings of the network in the time that the reader may see, neither drafts nor called off. */
export async function listMeetings(
  db: Db,
  { networkId, keys, from, before }: Span & { networkId: string; keys: readonly string[] },
): Promise<readonly { id: string; slug: string; title: string; startsAt: string; seatsTaken: number }[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'slug', 'title', 'starts_at as startsAt', 'seats_taken as seatsTaken'])
    .where('network_id', '=', networkId)
    .where('state', '=', 'open')
    .where('visibility', 'in', keys)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', before)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
}

/** The rounds of Nulägesbilden that the network has had. */
export async function listRounds(
  db: Db,
  networkId: string,
): Promise<readonly { id: string; year: number; openedAt: string; answerBy: string | null }[]> {
  return db
    .selectFrom('situation_round')
    .select(['id', 'year', 'opened_at as openedAt', 'answer_by as answerBy'])
    .where('network_id', '=', networkId)
    .orderBy('year')
    .execute();
}

/** The days in the time on which descriptions of the network's organisations are due for review. */
export async function listReviewDays(
  db: Db,
  networkId: string,
  { from, before }: Span,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry_card as c')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'c.organisation_id')
    .select('c.review_by')
    .where('n.network_id', '=', networkId)
    .where('c.review_by', '>=', from)
    .where('c.review_by', '<', before)
    .execute();
  return rows.flatMap(({ review_by }) => review_by ?? []);
}
