import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { raiseSequence } from '../../meeting/meeting-write-queries.ts';
import type { OpenedMeeting } from '../../visible-service.ts';
import { organisedMeeting } from '../../visible-service.ts';
import { insertItems, listItems } from '../item-queries.ts';
import { findLastMeetingStart, insertItemSource, listItemSources } from './proposal-queries.ts';
import { openProposals, type ProposalGroup, readerOf } from './proposal-rules.ts';

const longestTitle = 150;
const minutesEach = 15;
/** How far back the first meeting looks. */
const firstLook = 180 * 24 * 3600;

/** What the meeting could talk about, for those who arrange it: nothing that somebody whom it is for may not read. */
export async function proposeAgenda(
  app: App,
  actor: Actor,
  meeting: OpenedMeeting,
): Promise<readonly ProposalGroup[]> {
  const { network, visibility } = meeting;
  const last = { networkId: network.id, before: isoAt(app.clock) };
  const asked = {
    meetingId: meeting.id,
    network,
    reader: readerOf(visibility, network.id),
    organiser: actor,
    since: (await findLastMeetingStart(app.db, last)) ?? isoAt(app.clock, -firstLook),
  };
  const lists = await Promise.all(
    app.registries.agendaSources.map(async ({ name, list }) => ({ name, proposals: await list(app, asked) })),
  );
  const sources = await listItemSources(app.db, meeting.id);
  return openProposals(lists, new Set([...sources.values()].map(({ proposal }) => proposal)));
}

/** Takes a proposal in as the last point of the agenda; one that is no longer proposed changes nothing. */
export async function takeIn(app: App, actor: Actor, meetingId: string, key: string): Promise<void> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  const proposals = (await proposeAgenda(app, actor, meeting)).flatMap((group) => group.proposals);
  const proposal = proposals.find((one) => one.key === key);
  if (!proposal) return;
  const item = {
    id: app.ids.next(),
    position: (await listItems(app.db, meetingId)).length + 1,
    sessionNumber: null,
    isParallel: false,
    minutes: minutesEach,
    title: proposal.title.slice(0, longestTitle).toWellFormed(),
    about: '',
    responsible: '',
    place: '',
  };
  await app.db.transaction().execute(async (trx) => {
    await insertItems(trx, meetingId, [item]);
    await insertItemSource(trx, { itemId: item.id, proposal: key, path: proposal.path });
    await raiseSequence(trx, meetingId, isoAt(app.clock));
    const subject = { type: 'meeting', id: meetingId } as const;
    await app.events.append(trx, { kind: 'meeting.changed', actor, subject, data: { fields: ['agenda'] } });
  });
}
