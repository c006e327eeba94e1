import type { OrganisationName } from '../entry/entry.ts';

/** As it is, with changes of one's own, or not yet. */
export const ways = ['as-is', 'changed', 'trying'] as const;
export type Way = (typeof ways)[number];

export const stillUsedAnswers = ['yes', 'partly', 'no'] as const;
export type StillUsed = (typeof stillUsedAnswers)[number];

/** An organisation's word that it uses what another has described. */
export type Adoption = { id: string; way: Way; declaredAt: string };

/** What came of it after a term; `text` is left out where nothing more was said. */
export type Experience = {
  organisation: OrganisationName;
  term: string;
  stillUsed: StillUsed;
  text: string | null;
  isPublic: boolean;
};
