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

export type TypedPoint = { text: string; owner: string; dueOn: string; kind: string };

function typedPoints(values: FormValues): readonly TypedPoint[] {
  return Array.from({ length: rowCount(values, 'points') }, (_, index) => {
    const of = (field: string) => textOf(values, `points.${index}.${field}`).trim();
    return { text: of('text'), owner: of('owner'), dueOn: of('due_on'), kind: of('kind') };
  });
}

/** Each point in a line, to be laid beside what somebody else wrote. */
export function pointLines(values: FormValues, line: (point: TypedPoint) => string): string {
  return typedPoints(values)
    .map(line)
    .filter((row) => row !== '')
    .join('\n');
}

/** What was typed and stands in no point of the minutes that somebody has closed meanwhile. */
export function latePoints(
  values: FormValues,
  closed: readonly Pick<Point, 'text' | 'owner' | 'dueOn' | 'kind'>[],
): readonly TypedPoint[] {
  const stands = (typed: TypedPoint) =>
    closed.some(
      ({ text, owner, dueOn, kind }) =>
        text === typed.text &&
        // an address is kept as the name of whose it is
        (owner === typed.owner || typed.owner.includes('@')) &&
        (dueOn ?? '') === typed.dueOn &&
        kind === (typed.kind || 'note'),
    );
  return typedPoints(values).filter((typed) => typed.text !== '' && !stands(typed));
}
