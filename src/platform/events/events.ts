import { type Actor, actorId } from '../access/actor.ts';
import type { Clock, Db } from '../app.ts';
import { insertEvent, nextSeq, updateVisibleSeq } from './event-queries.ts';

/** Everything that may be written in the event log; data holds ids and field names, never text or figures. */
export type EventKind =
  | 'entry.drafted'
  | 'entry.published'
  | 'entry.revised'
  | 'entry.renamed'
  | 'entry.withdrawn'
  | 'entry.imported'
  | 'entry.confirmed'
  | 'entry.relisted'
  | 'entry.submitted'
  | 'entry.returned'
  | 'entry.scheduled'
  | 'entry.unscheduled'
  | 'entry.schedule-failed'
  | 'entry.review-asked'
  | 'entry.review-assigned'
  | 'entry.review-returned'
  | 'entry.review-resumed'
  | 'entry.review-cancelled'
  | 'entry.reviewed'
  | 'entry.commented'
  | 'entry.archived'
  | 'entry.restored'
  | 'guide.routine-changed'
  | 'entry.adopted'
  | 'entry.adoption-ended'
  | 'entry.adoption-answered'
  | 'organisation.created'
  | 'organisation.changed'
  | 'network.changed'
  | 'membership.requested'
  | 'membership.approved'
  | 'membership.refused'
  | 'membership.ended'
  | 'person.joined'
  | 'person.changed'
  | 'person.asleep'
  | 'file.stored'
  | 'file.cleared'
  | 'file.removed'
  | 'synonyms.changed'
  // the forum: what happens to a post is said of its thread, `data.post` names it
  | 'category.changed'
  | 'thread.started'
  | 'thread.changed'
  | 'thread.moved'
  | 'thread.merged'
  | 'thread.split'
  | 'thread.locked'
  | 'thread.pinned'
  | 'thread.linked'
  | 'thread.state-changed'
  | 'post.written'
  | 'post.edited'
  | 'post.state-changed'
  | 'post.thanked'
  | 'post.helped'
  | 'post.law-checked'
  | 'post.reported'
  | 'post.decided'
  | 'post.decision-answered'
  | 'question.asked'
  | 'question.returned'
  | 'question.posted'
  | 'harvest.asked'
  | 'harvest.answered'
  | 'moderator.changed'
  // meetings: what happens to a registration is said of its meeting, `data.registration` names it
  | 'meeting.drafted'
  | 'meeting.opened'
  | 'meeting.changed'
  | 'meeting.cancelled'
  | 'meeting.registration-changed'
  | 'meeting.checked-in'
  | 'meeting.minutes-closed'
  // exchange between organisations
  | 'exchange.asked'
  | 'exchange.moved'
  | 'exchange.answered'
  | 'exchange.cards-changed'
  // Nulägesbilden, said of the network: `data.organisation` names who answered
  | 'situation.round-opened'
  | 'situation.round-changed'
  | 'situation.questions-changed'
  | 'situation.answered'
  | 'situation.approved'
  // figures, said of the round: `data.organisation` names whose
  | 'figures.round-opened'
  | 'figures.round-closed'
  | 'figures.saved'
  | 'figures.submitted'
  | 'figures.approved'
  | 'figures.withdrawn'
  | 'figures.naming-changed'
  | 'figures.released'
  | 'figures.release-withdrawn';

/** Acts behind the scenes: what is published reads as before, so nothing that readers were shown is made anew. */
export const backstageKinds: ReadonlySet<EventKind> = new Set([
  'entry.drafted',
  'entry.submitted',
  'entry.returned',
  'entry.scheduled',
  'entry.unscheduled',
  'entry.schedule-failed',
  'entry.review-asked',
  'entry.review-assigned',
  'entry.review-returned',
  'entry.review-resumed',
  'entry.review-cancelled',
  'entry.commented',
  'post.reported',
  'post.decision-answered',
  'question.asked',
  'question.returned',
  'harvest.asked',
  'harvest.answered',
  'moderator.changed',
  'meeting.drafted',
  'meeting.checked-in',
  'situation.answered',
  'exchange.asked',
  'exchange.moved',
  'exchange.answered',
  'exchange.cards-changed',
  'figures.saved',
  'figures.submitted',
  'figures.approved',
  'figures.withdrawn',
  'figures.naming-changed',
]);

export type EventSubject = {
  type:
    | 'entry'
    | 'organisation'
    | 'network'
    | 'membership'
    | 'person'
    | 'file'
    | 'synonyms'
    | 'category'
    | 'thread'
    | 'question'
    | 'harvest'
    | 'meeting'
    | 'situation'
    | 'exchange'
    | 'round';
  id: string;
};
export type EventData = Readonly<Record<string, string | number | readonly string[]>>;
export type NewEvent = { kind: EventKind; actor: Actor; subject: EventSubject; data?: EventData };

export type Events = {
  /** Writes the event in the transaction that writes the rows; returns its `seq`. Consumers wake after the commit. */
  append(trx: Db, event: NewEvent): Promise<number>;
  /** Calls the listener after each append, before the commit: a reason to look soon, not a promise that the event stays. Returns how to end it. */
  onAppended(listener: () => void): () => void;
};

/** The event log on the tables `event` and `event_counter`. */
export function createEvents({ clock }: { clock: Clock }): Events {
  const listeners = new Set<() => void>();
  return {
    async append(trx, { kind, actor, subject, data = {} }) {
      const seq = await nextSeq(trx);
      await insertEvent(trx, {
        seq,
        at: clock.now().toISOString(),
        actorId: actorId(actor),
        kind,
        subjectType: subject.type,
        subjectId: subject.id,
        data,
      });
      if (!backstageKinds.has(kind)) await updateVisibleSeq(trx, seq);
      for (const listener of listeners) listener();
      return seq;
    },
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
