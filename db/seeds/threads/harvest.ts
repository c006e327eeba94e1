import { contactAt } from './thread-seed.ts';

/** A good example that is made of a thread. */
export type HarvestSeed = {
  /** The heading of the thread; all its posts are part of it. */
  thread: string;
  title: string;
  by: string;
  daysAgo: number;
  /** Who has answered, and how they want to be thanked; the others have not. */
  answers: readonly { by: string; daysAgo: number; credit: 'organisation' | 'role' | 'none' }[];
};

/** What one municipality makes of the answers that it got. */
export const harvest: HarvestSeed = {
  thread: 'Vi har två halvtider – var börjar vi?',
  title: 'Två halvtider: börja med en skola',
  by: contactAt('skogsnas'),
  daysAgo: 4,
  answers: [{ by: contactAt('vretaholm'), daysAgo: 3, credit: 'organisation' }],
};
