import { type Frequency, frequencies } from '../follow/follow.ts';

export const wroteChoices = [...frequencies, 'none'] as const;

/** How somebody wants to be told beside what they follow. */
export type NoticeChoice = {
  /** Of what is meant for oneself: answers, mentions, decisions. */
  personal: Frequency;
  /** Of what one has written in. */
  wrote: Frequency | 'none';
  /** Whether those who look after a network get *Din vecka*. */
  hasWeek: boolean;
};

/** What holds until somebody says otherwise. */
export const usualChoice: NoticeChoice = { personal: 'at-once', wrote: 'daily', hasWeek: true };
