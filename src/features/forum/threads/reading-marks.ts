import type { App } from '#src/platform/app.ts';

type Marks = Pick<App, 'activity'>;

const scaleOf = (personId: string) => `read:${personId}`;

/** Remembers that the person has been shown the thread's posts up to this number. */
export function markRead({ activity }: Marks, personId: string, threadId: string, number: number): void {
  activity.reach(scaleOf(personId), threadId, number);
}

/** The highest number that the person has been shown; nothing when the thread was never opened. */
export function readUpTo({ activity }: Marks, personId: string, threadId: string): number | undefined {
  return activity.reached(scaleOf(personId), threadId);
}
