import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import { meetingPath } from '#src/features/meetings/meeting/meeting.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { shownCount } from '../demand/demand-rules.ts';
import { getJoinedNetwork, idsOfNetwork } from '../own-network.ts';
import { listMeetings } from '../year/year-queries.ts';
import { readYear } from '../year/year-rules.ts';
import { spanOf } from '../year/year-service.ts';
import {
  countAnswered,
  countExchanges,
  type Decision,
  listAdopted,
  listDecisions,
  listLearnt,
  listPublished,
  listSolved,
  type ReportedEntry,
  type SolvedQuestion,
} from './report-queries.ts';

/** What a network did in a year, as far as the reader may see it. */
export type AnnualReport = {
  network: Network;
  year: number;
  /** The year is not over. */
  isUnfinished: boolean;
  /** The year after it has begun. */
  hasNext: boolean;
  published: readonly ReportedEntry[];
  adopted: readonly ReportedEntry[];
  learnt: readonly (ReportedEntry & { words: string })[];
  solved: readonly SolvedQuestion[];
  meetings: readonly { title: string; path: string; startsAt: string; seatsTaken: number }[];
  decided: readonly Decision[];
  /** In whole fives: a single exchange is the two organisations' own. */
  exchanges: number | undefined;
  situation: { answered: number; members: number } | undefined;
};

/** The report of a year for those who take part in the network; last year's when none is asked for. */
export async function readReport(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  { slug, year: asked }: { slug: string; year: string | null },
): Promise<AnnualReport> {
  const network = await getJoinedNetwork(app.db, actor, slug);
  const thisYear = Number(swedishDay(app.clock.now()).slice(0, 4));
  const year = Math.min(asked === null ? thisYear - 1 : readYear(asked, thisYear), thisYear);
  const span = spanOf(year);
  const now = isoAt(app.clock);
  const before = span.before < now ? span.before : now;
  const { modules, id } = network;
  const categories = modules.has('forum') ? await listShownCategories(app, actor) : [];
  const seen = { networkId: id, keys: [...actor.keys], from: span.from, before };
  const meetings = modules.has('meetings') ? await listMeetings(app.db, seen) : [];
  return {
    network,
    year,
    isUnfinished: year === thisYear,
    hasNext: year < thisYear,
    published: await listPublished(app.db, id, span),
    adopted: await listAdopted(app.db, id, span),
    learnt: await listLearnt(app.db, id, span),
    solved: await listSolved(app.db, idsOfNetwork(categories, id), span),
    meetings: meetings.map((one) => ({ ...one, path: meetingPath(one) })),
    decided: modules.has('meetings') ? await listDecisions(app.db, seen) : [],
    exchanges: shownCount(await countExchanges(app.db, id, span)),
    situation: await countAnswered(app.db, id, year),
  };
}
