import type { Followed } from '#src/platform/notices/news-source.ts';

export const frequencies = ['off', 'at-once', 'daily', 'weekly'] as const;
/** How often somebody hears by mail of what they follow; off: in the portal alone. */
export type Frequency = (typeof frequencies)[number];

/** What a person follows, and how. */
export type Follow = {
  id: string;
  personId: string;
  object: Followed;
  frequency: Frequency;
  /** Asked for, or because one has written there. */
  because: 'asked' | 'wrote';
  /** Of what is looked for anew each time: up to where in the event log the person has been told. */
  seenSeq: number;
};

/** Whoever follows more hears of too much to read it. */
export const mostFollows = 500;
