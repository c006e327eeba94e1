import type { FigureField } from '../figure-rules.ts';
import { figureName } from '../figure-rules.ts';

/** The first columns of the table: which group a row is, and its pupils. The words are the file's, whatever the reader's language. */
export const keyColumns = ['Årskurs', 'Kön', 'Elever'] as const;

/** How the file writes groups. */
export const stadiumCodes = { 'F-3': 'F-3', '4-6': '4-6', '7-9': '7-9', all: 'hela' } as const;
export const genderCodes = { all: 'alla', girls: 'flickor', boys: 'pojkar' } as const;

/** A column of the table: the pupils of each group, or an indicator under its Swedish short name. */
export type TableColumn = { title: string; indicatorId: string | undefined };

/** The columns beside the group's, in the order in which the round asks. */
export function figureColumns(fields: readonly FigureField[]): readonly TableColumn[] {
  const indicators = new Map(
    fields.flatMap(({ indicator }) => (indicator ? [[indicator.id, indicator.version.sv.short]] : [])),
  );
  return [
    { title: keyColumns[2], indicatorId: undefined },
    ...[...indicators].map(([indicatorId, title]) => ({ title, indicatorId })),
  ];
}

/** The rows of the table with what is filled in so far; cells that the round does not ask for are empty. */
export function figureRows(
  fields: readonly FigureField[],
  textOf: (name: string) => string,
): readonly (readonly string[])[] {
  const columns = figureColumns(fields);
  const asked = new Set(fields.map(({ name }) => name));
  const groups = new Map(fields.map(({ stadium, gender }) => [`${stadium} ${gender}`, { stadium, gender }]));
  return [
    [keyColumns[0], keyColumns[1], ...columns.map(({ title }) => title)],
    ...[...groups.values()].map(({ stadium, gender }) => [
      stadiumCodes[stadium],
      genderCodes[gender],
      ...columns.map(({ indicatorId }) => {
        const name = figureName(stadium, gender, indicatorId);
        return asked.has(name) ? textOf(name).replace(/^-$/, '–') : '';
      }),
    ]),
  ];
}
