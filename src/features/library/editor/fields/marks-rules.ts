import type { FieldAnswer, FieldMarks } from '#src/features/library/entry/entry.ts';
import { type FormValues, listOf, textOf } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { type Field, mayBeMarked } from './field-model.ts';

export const answers: readonly FieldAnswer[] = ['unknown', 'missing', 'not-applicable'];

/** The names of the three questions about a field: why it has no value, who reads it, from which day. */
export const markNames = (path: string) => ({
  answer: `mark.${path}.answer`,
  readers: `mark.${path}.readers`,
  from: `mark.${path}.from`,
});

/** The fields of a step about which something can be said, groups and what is in them. */
export function markablePaths(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => [
    ...(mayBeMarked(field) ? [field.path] : []),
    ...(field.type === 'group' ? markablePaths(field.fields) : []),
  ]);
}

/** What stands about the fields, as the form shows it. A regret that nobody has written yet is for the network until it is opened. */
export function markValues(
  fields: readonly Field[],
  marks: FieldMarks,
  isWritten: (path: string) => boolean,
) {
  return Object.fromEntries(
    markablePaths(fields).flatMap((path): [string, string | string[]][] => {
      const { answer, readers, from } = markNames(path);
      const isKept = marks.networkOnly.includes(path) || (path === 'doDifferently' && !isWritten(path));
      return [
        [answer, marks.answers[path] ?? ''],
        [readers, isKept ? ['network'] : []],
        [from, marks.embargoes[path] ?? ''],
      ];
    }),
  );
}

/** The marks with what the form says about the step's fields; those of other fields stay. */
export function readMarks(
  fields: readonly Field[],
  values: FormValues,
  before: FieldMarks,
): { marks: FieldMarks; errors: FieldErrors } {
  const paths = new Set(markablePaths(fields));
  const others = <T>(all: Readonly<Record<string, T>>) =>
    Object.entries(all).filter(([path]) => !paths.has(path));
  const errors: Record<string, FieldErrors[string]> = {};
  const days = [...paths].flatMap((path): [string, string][] => {
    const { from } = markNames(path);
    const typed = textOf(values, from).trim();
    if (typed === '' || isDay(typed)) return typed === '' ? [] : [[path, typed]];
    errors[from] = { code: 'invalid-date' };
    const day = before.embargoes[path];
    return day === undefined ? [] : [[path, day]];
  });
  const said = [...paths].flatMap((path): [string, FieldAnswer][] => {
    const answer = answers.find((one) => one === textOf(values, markNames(path).answer));
    return answer ? [[path, answer]] : [];
  });
  const kept = [...paths].filter((path) => listOf(values, markNames(path).readers).includes('network'));
  return {
    marks: {
      answers: Object.fromEntries([...others(before.answers), ...said]),
      networkOnly: [...before.networkOnly.filter((path) => !paths.has(path)), ...kept],
      embargoes: Object.fromEntries([...others(before.embargoes), ...days]),
    },
    errors,
  };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
