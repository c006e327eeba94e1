import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import { listNextMeetings } from '#src/features/meetings/list/meeting-list-service.ts';
import type { Meeting } from '#src/features/meetings/meeting/meeting.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { fromSwedishTime, plusDays, swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { AgendaProposal } from '#src/platform/agenda/agenda-source.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { getOwnNetwork, idsOfNetwork } from '../own-network.ts';
import {
  listPublished,
  listSolved,
  type ReportedEntry,
  type SolvedQuestion,
} from '../report/report-queries.ts';
import { listMeetings } from '../year/year-queries.ts';
import { type Receivers, receiverActor } from './newsletter-rules.ts';

/** What is new in a network since a day, as far as those may see whom a newsletter goes to. */
export type Newsletter = {
  network: Network;
  /** `YYYY-MM-DD` */
  since: string;
  to: Receivers;
  published: readonly ReportedEntry[];
  evaluated: readonly AgendaProposal[];
  solved: readonly SolvedQuestion[];
  coming: readonly Meeting[];
};

const firstLook = 90;
const furthest = 366;
const mostMeetings = 50;

/** For those who look after the network; since the last meeting that the receivers know of when no day is asked for. */
export async function readNewsletter(
  app: App,
  actor: Actor,
  { slug, since: asked, to }: { slug: string; since: string | undefined; to: Receivers },
): Promise<Newsletter> {
  const network = await getOwnNetwork(app.db, actor, slug);
  const reader = receiverActor(to, network.id);
  const since = asked ?? (await lastMeetingDay(app, reader, network.id));
  const from = fromSwedishTime(since, '00:00').toISOString();
  const span = { from, before: isoAt(app.clock) };
  const { modules, id } = network;
  const categories = modules.has('forum') ? await listShownCategories(app, reader) : [];
  const coming = modules.has('meetings') ? await listNextMeetings(app, reader, mostMeetings) : [];
  return {
    network,
    since,
    to,
    published: await listPublished(app.db, id, span),
    evaluated: await listEvaluated(app, actor, { network, reader, since: from }),
    solved: await listSolved(app.db, idsOfNetwork(categories, id), span),
    coming: coming.filter((meeting) => meeting.network.id === id),
  };
}

async function lastMeetingDay(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  reader: Actor,
  networkId: string,
): Promise<string> {
  const today = swedishDay(clock.now());
  const span = { from: isoAt(clock, -furthest * 24 * 3600), before: isoAt(clock) };
  const last = (await listMeetings(db, { networkId, keys: [...reader.keys], ...span })).at(-1);
  return last ? swedishDay(new Date(last.startsAt)) : plusDays(today, -firstLook);
}

/** What agendas would propose as new evaluations. */
async function listEvaluated(
  app: App,
  organiser: Actor,
  { network, reader, since }: { network: Network; reader: Actor; since: string },
): Promise<readonly AgendaProposal[]> {
  const sources = app.registries.agendaSources.filter(({ name }) => name === 'evaluations');
  const asked = { meetingId: '', network, reader, organiser, since };
  return (await Promise.all(sources.map(({ list }) => list(app, asked)))).flat();
}
