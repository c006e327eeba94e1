import type { AnsweredUpdates } from './updates-service.ts';

/** Where the answers are to be seen: in the draft, or on the public page. */
export const pathAfterUpdates = ({ slug, isInDraft }: AnsweredUpdates) =>
  `/bibliotek/${slug}${isInDraft ? '/forhandsgranska' : ''}`;
