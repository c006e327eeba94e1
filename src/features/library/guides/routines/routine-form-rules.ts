import type { FormValues } from '#src/lib/form-values.ts';
import type { Routine } from './routine.ts';

/** A routine as its form shows it; an empty form when there is none. */
export function routineValues(routine: Routine | undefined) {
  return {
    routine: routine?.id ?? '',
    version: String(routine?.saves ?? 0),
    title: routine?.title ?? '',
    link: routine?.link ?? '',
    note: routine?.note ?? '',
  } satisfies FormValues;
}
