import type { Chapter } from '../chapters.ts';
import type { Routine } from './routine.ts';

/** The routines that hold in a municipality: those of the organisations that serve it. */
export function routinesIn(routines: readonly Routine[], municipalityCode: string): Routine[] {
  return routines.filter(({ organisation }) => organisation.municipalityCodes.includes(municipalityCode));
}

/** The routines by chapter; one whose chapter is gone stands beside the whole guide, under the empty name. */
export function routinesByChapter(
  routines: readonly Routine[],
  chapters: readonly Pick<Chapter, 'id'>[],
): ReadonlyMap<string, readonly Routine[]> {
  const known = new Set(chapters.map(({ id }) => id));
  return Map.groupBy(routines, ({ chapter }) => (known.has(chapter) ? chapter : ''));
}
