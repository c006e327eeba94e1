import type { FormValues } from '#src/lib/form-values.ts';
import type { PortalSynonyms } from './synonyms-of-portal.ts';

/** A group as its form shows it, one word a line; an empty form when there is none. */
export function synonymValues(group: PortalSynonyms | undefined) {
  const lines = (words: readonly string[] = []) => words.join('\n');
  return {
    version: String(group?.saves ?? 0),
    shown: group?.shown ?? '',
    equal: lines(group?.equal),
    silent: lines(group?.silent),
    broader: lines(group?.broader),
  } satisfies FormValues;
}
