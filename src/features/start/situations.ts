import type { EntryFilter } from '#src/features/library/list/entry-list.ts';

/** The six situations that people come with, and what the library shows for each. */
export const situations = [
  { name: 'early', filter: { phase: ['early-signs'] } },
  { name: 'investigate', filter: { phase: ['investigation'] } },
  { name: 'back', filter: { phase: ['return'] } },
  { name: 'team', filter: { kind: ['team-or-service'] } },
  { name: 'together', filter: { theme: ['cooperation'] } },
  { name: 'followUp', filter: { theme: ['statistics'] } },
] as const satisfies readonly { name: string; filter: EntryFilter }[];
