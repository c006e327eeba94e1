import { swedishDay } from '#src/lib/dates.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { actingScope, hasScope } from '../entry/scope-rules.ts';
import {
  listFailedSchedules,
  listReturnedDrafts,
  listReturnedReviews,
  listToReview,
  listUnansweredComments,
  listUnassigned,
  type WaitingReview,
} from './workflow-task-queries.ts';
import { taskWords } from './workflow-task-text.ts';

/** Reviews to hand out for coordinators, and to do for the reviewer they chose. */
export const networkReviewTasks: TaskSource = {
  name: 'network-reviews',
  async list({ db, clock }, actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const today = swedishDay(clock.now());
    const scope = actingScope(actor, 'review.assign');
    const unassigned = hasScope(scope) ? await listUnassigned(db, scope) : [];
    const mine = await listToReview(db, actor.personId);
    return [
      ...unassigned.map((review) => reviewTask('assign', review, today)),
      ...mine.map((review) => reviewTask('review', review, today)),
    ];
  },
};

function reviewTask(kind: 'assign' | 'review', review: WaitingReview, today: string): Task {
  const { slug, title, organisation, since, dueOn } = review;
  const isLate = dueOn < today;
  return {
    since,
    isUrgent: isLate || kind === 'assign',
    path: `/bibliotek/${slug}/${kind === 'assign' ? 'granskning' : 'granska'}`,
    words: (lang) => taskWords(lang, { kind, title, organisation, dueOn, isLate }),
  };
}

/** What has come back to those who write: from their editor, from the reviewer, or because its hour passed in vain. */
export const returnedTasks: TaskSource = {
  name: 'entries-returned',
  async list({ db }, actor): Promise<readonly Task[]> {
    const writing = actingScope(actor, 'entry.write');
    if (!hasScope(writing)) return [];
    const publishing = actingScope(actor, 'entry.publish');
    const lists = [
      { kind: 'returned', end: 'forhandsgranska', rows: await listReturnedDrafts(db, writing) },
      { kind: 'mend', end: 'granskning', rows: await listReturnedReviews(db, writing) },
      { kind: 'comment', end: 'kommentarer', rows: await listUnansweredComments(db, writing) },
      {
        kind: 'failed',
        end: 'schemalagg',
        rows: hasScope(publishing) ? await listFailedSchedules(db, publishing) : [],
      },
    ] as const;
    return lists.flatMap(({ kind, end, rows }) =>
      rows.map(({ slug, title, organisation, since }) => ({
        since,
        isUrgent: kind === 'failed' || kind === 'returned',
        path: `/bibliotek/${slug}/${end}`,
        words: (lang) => taskWords(lang, { kind, title, organisation }),
      })),
    );
  },
};
