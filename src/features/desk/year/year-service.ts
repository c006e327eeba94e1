import { meetingPath } from '#src/features/meetings/meeting/meeting.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { fromSwedishTime, swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { getJoinedNetwork } from '../own-network.ts';
import { listMeetings, listReviewDays, listRounds } from './year-queries.ts';
import {
  fixedItems,
  monthsOfYear,
  readYear,
  reviewItems,
  type YearItem,
  type YearMonth,
} from './year-rules.ts';

/** *Årshjul* of a network: what falls in each month. */
export type NetworkYear = {
  network: Network;
  year: number;
  months: readonly YearMonth[];
  /** Whether the reader looks after the network, and is led to where its descriptions are followed up. */
  isOwn: boolean;
};

/** The network's year for those who take part: terms, rounds, meetings that they may see, and reviews. */
export async function readNetworkYear(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  { slug, year: asked }: { slug: string; year: string | null },
): Promise<NetworkYear> {
  const network = await getJoinedNetwork(app.db, actor, slug);
  const year = readYear(asked, Number(swedishDay(app.clock.now()).slice(0, 4)));
  const items = [
    ...fixedItems(year),
    ...(await roundItems(app, network.id)),
    ...(await meetingItems(app, actor, network, year)),
    ...reviewItems(
      await listReviewDays(app.db, network.id, { from: `${year}-01-01`, before: `${year + 1}-01-01` }),
    ),
  ];
  return {
    network,
    year,
    months: monthsOfYear(year, items),
    isOwn: isPermitted(actor, 'network.edit', { networkIds: [network.id] }),
  };
}

async function roundItems({ db }: Pick<App, 'db'>, networkId: string): Promise<readonly YearItem[]> {
  return (await listRounds(db, networkId)).flatMap(({ year, openedAt, answerBy }): YearItem[] => [
    { kind: 'round-opens', day: swedishDay(new Date(openedAt)), year },
    ...(answerBy ? [{ kind: 'round-ends' as const, day: answerBy, year }] : []),
  ]);
}

async function meetingItems(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  { id, modules }: Network,
  year: number,
): Promise<readonly YearItem[]> {
  if (!modules.has('meetings')) return [];
  const meetings = await listMeetings(db, { networkId: id, keys: [...actor.keys], ...spanOf(year) });
  return meetings.map((meeting) => ({
    kind: 'meeting',
    day: swedishDay(new Date(meeting.startsAt)),
    title: meeting.title,
    path: meetingPath(meeting),
  }));
}

/** A year as moments: from its first midnight in Sweden to the next year's. */
export function spanOf(year: number): { from: string; before: string } {
  const begins = (of: number) => fromSwedishTime(`${of}-01-01`, '00:00').toISOString();
  return { from: begins(year), before: begins(year + 1) };
}
