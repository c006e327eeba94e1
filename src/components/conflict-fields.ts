import { type FormValues, listOf } from '#src/lib/form-values.ts';

/** A field that two people answered differently, in the words that a reader knows. */
export type ConflictField = { name: string; label: string; yours: string; theirs: string };

/**
 * The labelled fields in which what was typed differs from what stands now, in the order of the labels.
 * `words` tells a stored value in the reader's words.
 */
export function conflictFields(
  labels: Readonly<Record<string, string>>,
  { yours, theirs }: { yours: FormValues; theirs: FormValues },
  words: (name: string, value: string) => string = (_, value) => value,
): readonly ConflictField[] {
  const told = (values: FormValues, name: string) =>
    listOf(values, name)
      .filter((value) => value !== '')
      .map((value) => words(name, value))
      .join('\n');
  return Object.entries(labels)
    .map(([name, label]) => ({ name, label, yours: told(yours, name), theirs: told(theirs, name) }))
    .filter((field) => field.yours !== field.theirs);
}
