import { type FormValues, rowCount, textOf } from '#src/lib/form-values.ts';
import type { Minutes, Point } from '../minutes.ts';

const fields = ['text', 'owner', 'due_on', 'kind', 'entry'] as const;
const fewestRows = 3;

/** The saved minutes as the form shows them. */
export function minutesValues(
  points: readonly Point[],
  minutes: Minutes | undefined,
  category: string,
): FormValues {
  const rows = points.map(({ text, owner, dueOn, kind, entry }) => ({
    text,
    owner,
    due_on: dueOn ?? '',
    kind: kind === 'note' ? '' : kind,
    entry: entry?.title || (entry?.slug ?? ''),
  }));
  const typed = rows.flatMap((row, index) =>
    fields.map((field) => [`points.${index}.${field}`, row[field]] as const),
  );
  return { version: String(minutes?.version ?? 0), category, ...Object.fromEntries(typed) };
}

/** How many rows the form has: what there is and room for one more. */
export function rowsOf(values: FormValues): number {
  const count = rowCount(values, 'points');
  const isLastEmpty =
    count > 0 && fields.every((field) => textOf(values, `points.${count - 1}.${field}`) === '');
  return Math.max(fewestRows, isLastEmpty ? count : count + 1);
}

/** Each point in a line, to be laid beside what somebody else wrote. */
export function pointLines(
  values: FormValues,
  line: (text: string, owner: string, dueOn: string, kind: string) => string,
): string {
  const rows = Array.from({ length: rowCount(values, 'points') }, (_, index) => {
    const of = (field: string) => textOf(values, `points.${index}.${field}`);
    return line(of('text'), of('owner'), of('due_on'), of('kind'));
  });
  return rows.filter((row) => row !== '').join('\n');
}
