import type { EntryHead } from '#src/features/library/entry/entry.ts';
import { findHead } from '#src/features/library/entry/entry-queries.ts';
import { findSchedule } from '#src/features/library/publishing/schedule/schedule-queries.ts';
import type { App } from '#src/platform/app.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import type { Consumer, LoggedEvent } from '#src/platform/registries.ts';
import { findReview } from '../review-queries.ts';
import { type Notice, noticeMail } from './notice-text.ts';
import {
  findCommentAuthor,
  findHandover,
  findTitle,
  listHolders,
  listPeople,
  type Recipient,
} from './recipient-queries.ts';

type Told = { notice: Notice; to: readonly Recipient[]; title?: string | null };
type Tell = (db: App['db'], head: EntryHead, event: LoggedEvent) => Promise<Told | undefined>;

/** Whose turn it is by what happened: the event's number makes each mail one. */
const tells: Readonly<Partial<Record<EventKind, Tell>>> = {
  'entry.submitted': async (db, head) => {
    const handover = await findHandover(db, head.id);
    return { notice: { kind: 'submitted' }, to: await listEditors(db, head), title: handover?.title ?? null };
  },
  'entry.returned': async (db, head) => {
    const handover = await findHandover(db, head.id);
    if (!handover) return undefined;
    const notice = { kind: 'returned', reason: handover.reason ?? '' } as const;
    return { notice, to: await listPeople(db, [handover.writerId]), title: handover.title };
  },
  'entry.schedule-failed': async (db, head) => {
    const schedule = await findSchedule(db, head.id);
    if (!schedule?.failure) return undefined;
    const handover = await findHandover(db, head.id);
    const notice = { kind: 'schedule-failed', failure: schedule.failure } as const;
    const asker = await listPeople(db, [schedule.askedBy]);
    return {
      notice,
      to: asker.length > 0 ? asker : await listEditors(db, head),
      title: handover?.title ?? null,
    };
  },
  'entry.review-asked': async (db, head) => ({
    notice: { kind: 'review-asked', dueOn: (await findReview(db, head.id))?.dueOn ?? '' },
    to: await listHolders(db, ['coordinator'], head.networkIds),
  }),
  'entry.review-assigned': toReviewer,
  'entry.review-resumed': toReviewer,
  'entry.review-returned': async (db, head) => {
    const review = await findReview(db, head.id);
    const notice = { kind: 'review-returned', reason: review?.note ?? '' } as const;
    return { notice, to: await listAskers(db, head, review?.askedBy ?? null) };
  },
  'entry.reviewed': async (db, head) => {
    const review = await findReview(db, head.id);
    return { notice: { kind: 'reviewed' }, to: await listAskers(db, head, review?.askedBy ?? null) };
  },
  'entry.commented': async (db, head, { data }) => {
    if (data['about'] !== 'reader') return undefined;
    const comment = await findCommentAuthor(db, String(data['comment']));
    if (!comment) return undefined;
    const asker = await listPeople(db, [comment.authorId]);
    const writers = await listEditors(db, head);
    if (!comment.isAnswer) return { notice: { kind: 'commented' }, to: writers };
    return { notice: { kind: 'answered' }, to: [...asker, ...writers] };
  },
};

async function toReviewer(db: App['db'], head: EntryHead): Promise<Told | undefined> {
  const review = await findReview(db, head.id);
  if (!review) return undefined;
  const notice = { kind: 'review-assigned', dueOn: review.dueOn } as const;
  return { notice, to: await listPeople(db, [review.reviewerId]) };
}

/** Those who publish for the organisation; its network's coordinators where there is nobody. */
async function listEditors(db: App['db'], head: EntryHead): Promise<readonly Recipient[]> {
  const own = await listHolders(db, ['editor', 'contact'], [head.organisation.id]);
  return own.length > 0 ? own : listHolders(db, ['coordinator'], head.networkIds);
}

async function listAskers(
  db: App['db'],
  head: EntryHead,
  askedBy: string | null,
): Promise<readonly Recipient[]> {
  return [...(await listPeople(db, [askedBy])), ...(await listEditors(db, head))];
}

/** Tells by mail those whose turn it is; nobody is told of what they did themselves. */
export const noticeConsumer: Consumer = {
  name: 'library-notices',
  kinds: Object.keys(tells) as EventKind[],
  async handle(app, event) {
    const head = await findHead(app.db, event.subjectId);
    const told = head && (await tells[event.kind]?.(app.db, head, event));
    if (!head || !told) return;
    const title = told.title ?? (await findTitle(app.db, head.publishedRevisionId));
    const mail = noticeMail(app.config, told.notice, { title, slug: head.slug });
    const addresses = told.to.filter(({ personId }) => personId !== event.actorId).map(({ eMail }) => eMail);
    for (const to of new Set(addresses))
      await app.mailer.queue(app.db, {
        to,
        purpose: 'library',
        dedupeKey: `${event.kind} ${event.seq} ${to}`,
        ...mail,
      });
  },
};
