import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { raiseSequence } from '../meeting/meeting-write-queries.ts';
import { type OpenedMeeting, organisedMeeting } from '../visible-service.ts';
import type { ItemAct, ItemInput } from './agenda-input.ts';
import { moved, type TimedItem, timed } from './agenda-rules.ts';
import { deleteItem, insertItems, listItems, updateItem, updateItemOrder } from './item-queries.ts';

type Editing = TextGate & Pick<App, 'ids' | 'events'>;

export type AgendaPage = {
  meeting: OpenedMeeting;
  agenda: readonly TimedItem[];
  /** How many minutes it goes beyond the meeting; 0 when it fits. */
  tooLong: number;
};

/** The agenda for those who arrange the meeting. */
export async function openAgenda(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<AgendaPage> {
  const meeting = await organisedMeeting(app, actor, id);
  const agenda = timed(await listItems(app.db, id), meeting);
  const last = Math.max(0, ...agenda.map(({ endsAt }) => Date.parse(endsAt)));
  return { meeting, agenda, tooLong: Math.max(0, Math.round((last - Date.parse(meeting.endsAt)) / 60_000)) };
}

/** Adds an item at the end, or changes the one that is named. */
export async function saveItem(
  app: Editing,
  actor: Actor,
  meetingId: string,
  input: ItemInput,
): Promise<Outcome<void>> {
  const { agenda } = await openAgenda(app, actor, meetingId);
  const { title, about, responsible, place } = input;
  const wrong = await acceptText(app, actor, { title, about, responsible, place });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const before = agenda.find(({ id }) => id === input.item);
  const item = {
    id: before?.id ?? app.ids.next(),
    position: before?.position ?? agenda.length + 1,
    sessionNumber: input.session,
    isParallel: input.parallel,
    minutes: input.minutes,
    title,
    about,
    responsible,
    place,
  };
  await app.db.transaction().execute(async (trx) => {
    if (before) await updateItem(trx, meetingId, item);
    else await insertItems(trx, meetingId, [item]);
    await sayChanged(app, trx, actor, meetingId);
  });
  return done(undefined);
}

/** Moves an item a step or to where it was dropped, or takes it away. */
export async function arrangeItem(
  app: Editing,
  actor: Actor,
  meetingId: string,
  { item, step, before }: ItemAct,
): Promise<void> {
  const { agenda } = await openAgenda(app, actor, meetingId);
  const ids = agenda.map(({ id }) => id);
  await app.db.transaction().execute(async (trx) => {
    if (step === 'remove') await deleteItem(trx, meetingId, item);
    const to = step === 'drop' ? { before } : step;
    const ordered = to === 'remove' ? ids.filter((id) => id !== item) : moved(ids, item, to);
    await updateItemOrder(trx, meetingId, ordered);
    await sayChanged(app, trx, actor, meetingId);
  });
}

async function sayChanged(app: Editing, trx: Db, actor: Actor, meetingId: string): Promise<void> {
  const subject = { type: 'meeting', id: meetingId } as const;
  await raiseSequence(trx, meetingId, isoAt(app.clock));
  await app.events.append(trx, { kind: 'meeting.changed', actor, subject, data: { fields: ['agenda'] } });
}
