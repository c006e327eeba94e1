import type { FieldErrors } from '#src/platform/outcome.ts';

export type ReviewState = 'asked' | 'assigned' | 'returned' | 'approved' | 'cancelled';
export type ReviewAction = 'assign' | 'return' | 'resume' | 'approve' | 'cancel';

const states: Readonly<Record<ReviewState, Readonly<Partial<Record<ReviewAction, ReviewState>>>>> = {
  asked: { assign: 'assigned', cancel: 'cancelled' },
  assigned: { assign: 'assigned', return: 'returned', approve: 'approved', cancel: 'cancelled' },
  returned: { assign: 'assigned', resume: 'assigned', cancel: 'cancelled' },
  approved: {},
  cancelled: {},
};

/** Where the action leads a review from its state; undefined when it is not possible there. */
export function nextReviewState(state: ReviewState, action: ReviewAction): ReviewState | undefined {
  return states[state][action];
}

export type ReviewActor = 'coordinator' | 'reviewer' | 'writer' | 'nobody';

/** Whose turn it is: somebody chooses a reviewer, the reviewer answers, or the writers mend the text. */
export function reviewActor(state: ReviewState): ReviewActor {
  const actors = { asked: 'coordinator', assigned: 'reviewer', returned: 'writer' } as const;
  return state in actors ? actors[state as keyof typeof actors] : 'nobody';
}

/** What *Granskad av nätverket* means: clear, complete and current. Whether it works is no item, because nobody has proved it by reading. */
export const checklist = {
  clear: ['plain-start', 'plain-words'],
  complete: ['who-and-how', 'honest', 'sourced'],
  current: ['dated', 'reachable'],
} as const;
export type CheckItem = (typeof checklist)[keyof typeof checklist][number];
export const checkItems: readonly CheckItem[] = Object.values(checklist).flat();

export type Check = { item: CheckItem; isMet: boolean; note: string };

/** What the reviewer still has to say: every item is met before the label is given; what is not met is explained before the text goes back. */
export function decisionErrors(
  action: 'approve' | 'return',
  { checks, note }: { checks: readonly Check[]; note: string },
): FieldErrors {
  const open = checks.filter(({ isMet }) => !isMet);
  if (action === 'approve') return open.length > 0 ? { met: { code: 'required' } } : {};
  if (open.length === 0 && note === '') return { note: { code: 'required' } };
  const silent = open.filter((check) => check.note === '');
  return Object.fromEntries(silent.map(({ item }) => [`note-${item}`, { code: 'required' }]));
}

/** Why somebody may not review the text, or nothing: four eyes, from two organisations. */
export function reviewObstacle(
  person: { personId: string; organisationIds: readonly string[] },
  text: { writerIds: readonly string[]; organisationIds: readonly string[] },
): 'wrote' | 'same-organisation' | undefined {
  if (text.writerIds.includes(person.personId)) return 'wrote';
  if (person.organisationIds.some((id) => text.organisationIds.includes(id))) return 'same-organisation';
  return undefined;
}

const daysToAnswer = 10;

/** The day by which a review is answered: ten working days on, Saturdays and Sundays not counted. */
export function answerDay(today: string, days = daysToAnswer): string {
  const day = new Date(`${today}T12:00:00Z`);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}
