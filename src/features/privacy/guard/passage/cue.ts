import type { Passage } from './passage.ts';

/** What of a person's circumstances, or of a place, some words tell. */
export type CueKind =
  | 'gender'
  | 'year'
  | 'diagnosis'
  | 'family'
  | 'absence'
  | 'guardian'
  | 'pupil'
  | 'school'
  | 'small-place'
  | 'own-place';

/** Words `first` to `last`, both included, that tell something of a kind. */
export type Cue = { readonly kind: CueKind; readonly first: number; readonly last: number };

/** Looks at the words from `at` on; the number of the last word that belongs to the cue, or undefined when none begins there. */
export type CueReader = (passage: Passage, at: number) => number | undefined;

/** Word number `at` in small letters; empty before the first and after the last. */
export function lowerAt({ words }: Passage, at: number): string {
  return words[at]?.lower ?? '';
}
