import { type Column, columnsOf } from './signs/column.ts';
import { isNameColumn, isPersonalMailColumn } from './signs/name-signs.ts';
import { holdsIdentityNumber, isBirthDateColumn, isIdentityColumn } from './signs/number-signs.ts';
import { isKeyColumn, isRowPerPupil } from './signs/row-signs.ts';
import { isPersonTitle } from './signs/title-sign.ts';
import { decodeText } from './table/decode-text.ts';
import { tableOf } from './table/table.ts';

/** Why a table is taken for one of pupils, and the column that says so, counted from one; none where the whole table does. */
export type PupilSign = {
  sign: 'identity-number' | 'birth-date' | 'name' | 'mail' | 'key' | 'title' | 'row-per-pupil';
  column: number | undefined;
};

/** So many rows show what a table holds; identity numbers are looked for in all of it. */
const shown = 3000;

const ofColumns: readonly (readonly [PupilSign['sign'], (column: Column) => boolean])[] = [
  ['identity-number', isIdentityColumn],
  ['name', isNameColumn],
  ['birth-date', isBirthDateColumn],
  ['mail', isPersonalMailColumn],
  ['key', isKeyColumn],
  ['title', isPersonTitle],
];

/**
 * What tells a table of pupils, a row each, from one of groups, whatever its columns are called and however it was saved; nothing
 * for a table of groups. The signs repeat no word of the table.
 */
export function findPupilRows(input: string | Uint8Array): readonly PupilSign[] {
  const text = typeof input === 'string' ? input : decodeText(input);
  const table = tableOf(text, shown);
  const columns = columnsOf(table);
  const found: PupilSign[] = columns.flatMap((column) =>
    ofColumns.filter(([, test]) => test(column)).map(([sign]) => ({ sign, column: column.place })),
  );
  if (found.every(({ sign }) => sign !== 'identity-number') && holdsIdentityNumber(text)) {
    found.push({ sign: 'identity-number', column: undefined });
  }
  if (isRowPerPupil(table, columns)) found.push({ sign: 'row-per-pupil', column: undefined });
  return found;
}
