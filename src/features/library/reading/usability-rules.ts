import type { CodeOf } from '../vocabulary/vocabulary.ts';
import type { statuses, uses } from '../vocabulary/work.ts';

/** What an entry means for a school in a given municipality. */
export type Usability = 'use-now' | 'do-yourselves' | 'ask-first' | 'read-and-ask';
export type UsabilityReason =
  | 'yours'
  | 'yours-over'
  | 'yours-unconfirmed'
  | 'anyone-can-do'
  | 'another-municipality'
  | 'not-stated';

export type UsabilityInput = {
  use: CodeOf<typeof uses>;
  status: CodeOf<typeof statuses>;
  /** The municipalities that the owning organisations serve. */
  servedMunicipalities: readonly string[];
  /** Whether the description is confirmed as current (entry-rules). */
  isCurrent: boolean;
};

const running = new Set<UsabilityInput['status']>(['trial', 'project', 'ordinary']);

/** *Kan er skola använda nu · Kan ni göra själva · Finns i en annan kommun*: never "now" for what is over or not confirmed. */
export function usabilityFor(
  entry: UsabilityInput,
  municipality: string,
): { usability: Usability; reason: UsabilityReason } {
  const isYours = entry.servedMunicipalities.includes(municipality);
  const isService = entry.use === 'service' || entry.use === 'both';
  const isDoable = entry.use === 'do-it-yourself' || entry.use === 'both';
  if (isYours && isService && running.has(entry.status) && entry.isCurrent)
    return { usability: 'use-now', reason: 'yours' };
  if (isDoable) return { usability: 'do-yourselves', reason: 'anyone-can-do' };
  if (!isYours)
    return { usability: 'read-and-ask', reason: isService ? 'another-municipality' : 'not-stated' };
  if (!isService) return { usability: 'ask-first', reason: 'not-stated' };
  return { usability: 'ask-first', reason: running.has(entry.status) ? 'yours-unconfirmed' : 'yours-over' };
}
