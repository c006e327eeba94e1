import type { FormValues } from '#src/lib/form-values.ts';
import type { FieldErrorCode } from '#src/platform/outcome.ts';
import { readRows, type Separator, separatorOf } from '../../counting/table/read-rows.ts';
import { type Gender, genders, type Stadium, stadiums } from '../../definitions/group-rules.ts';
import { findFaults } from '../check-rules.ts';
import { type FigureField, figureName, measureOf, readFigure, toCells } from '../figure-rules.ts';
import { figureColumns, genderCodes, keyColumns, stadiumCodes, type TableColumn } from './figure-table.ts';

type TableCode = 'unknown-column' | 'unknown-group' | 'group-twice' | 'not-asked' | 'too-many-cells';

/** A value that has to be mended: where it stands, as spreadsheets count, and why. */
export type TableFault = {
  row: number;
  column: string;
  value: string;
  code: FieldErrorCode | TableCode;
  values?: Readonly<Record<string, string | number>>;
};

/** What the table says by field, or all that is wrong with it; `undefined` when it is no table of ours. */
export type ReadTable = { values: FormValues } | { faults: readonly TableFault[] } | undefined;

type Head = readonly { title: string; part: 'stadium' | 'gender' | TableColumn | undefined }[];
type Place = { row: number; column: string };

const longest = 40;

/**
 * Reads a saved table: semicolons, commas or tabs, any order of columns, decimal comma or point. Everything that is wrong is told at
 * once; `before` is what the form holds, so that figures that the file leaves out are checked along.
 */
export function readFigureTable(text: string, fields: readonly FigureField[], before: FormValues): ReadTable {
  const separator = separatorOf(text);
  const lines = numberedRows(text, separator);
  const [first, ...rows] = lines;
  if (!first) return undefined;
  const head = readHead(first.cells, figureColumns(fields));
  if (!head.some(({ part }) => part === 'stadium') || head.every(({ part }) => typeof part !== 'object')) {
    return undefined;
  }
  const faults: TableFault[] = head.flatMap(({ title, part }) =>
    part === undefined && title !== ''
      ? [fault({ row: first.row, column: title }, title, 'unknown-column')]
      : [],
  );
  const places = new Map<string, Place & { value: string }>();
  const seen = new Set<string>();
  for (const line of rows) {
    const over = overfull(line, head, separator);
    faults.push(...(over ? [over] : readRow(line, head, fields, places, seen)));
  }
  const values = { ...before, ...Object.fromEntries([...places].map(([name, { value }]) => [name, value])) };
  const wrong = [...faults, ...notFitting(fields, values, places).filter(isKnown(faults))];
  return wrong.length > 0 ? { faults: wrong.toSorted((a, b) => a.row - b.row) } : { values };
}

type Line = { row: number; cells: readonly string[] };

/** The rows with the numbers that a spreadsheet gives them: empty ones count. */
function numberedRows(text: string, separator: Separator): readonly Line[] {
  const isEmpty = (line: string) => line.replaceAll(separator, '').replaceAll('"', '').trim() === '';
  const numbers = text.split(/\r\n|[\n\r]/).flatMap((line, index) => (isEmpty(line) ? [] : [index + 1]));
  return [...readRows(text, separator)].map((cells, index) => ({ cells, row: numbers[index] ?? index + 1 }));
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/[\s%()'"]/g, '');

function readHead(cells: readonly string[], columns: readonly TableColumn[]): Head {
  return cells.map((title) => {
    const said = plain(title);
    if (said === plain(keyColumns[0])) return { title, part: 'stadium' };
    if (said === plain(keyColumns[1])) return { title, part: 'gender' };
    return { title, part: columns.find((column) => plain(column.title) === said) };
  });
}

const fault = (
  { row, column }: Place,
  value: string,
  code: TableFault['code'],
  values?: TableFault['values'],
): TableFault => ({ row, column, code, value: value.slice(0, longest), ...(values && { values }) });

/**
 * A row with something under no heading: its cells may have moved. Where commas part the cells, a decimal comma moves them,
 * and the last ones may be empty.
 */
function overfull({ row, cells }: Line, head: Head, separator: Separator): TableFault | undefined {
  const index = cells.findIndex((cell, at) => !head[at]?.title && (cell !== '' || separator === ','));
  return index < 0
    ? undefined
    : fault({ row, column: columnLetters(index) }, cells[index] ?? '', 'too-many-cells');
}

/** As spreadsheets name columns: A, B, … Z, AA. */
function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

function readRow(
  { row, cells }: Line,
  head: Head,
  fields: readonly FigureField[],
  places: Map<string, Place & { value: string }>,
  seen: Set<string>,
): readonly TableFault[] {
  const cellOf = (part: 'stadium' | 'gender') => {
    const index = head.findIndex((one) => one.part === part);
    return { text: cells[index] ?? '', place: { row, column: head[index]?.title ?? keyColumns[0] } };
  };
  const [stadiumCell, genderCell] = [cellOf('stadium'), cellOf('gender')];
  const stadium = stadiums.find((one) => isCode(stadiumCell.text, one, stadiumCodes[one]));
  const gender =
    genderCell.text === '' ? 'all' : genders.find((one) => isCode(genderCell.text, one, genderCodes[one]));
  if (!stadium) return [fault(stadiumCell.place, stadiumCell.text, 'unknown-group')];
  if (!gender) return [fault(genderCell.place, genderCell.text, 'unknown-group')];
  const group = `${stadium} ${gender}`;
  if (seen.has(group)) return [fault(stadiumCell.place, stadiumCell.text, 'group-twice')];
  seen.add(group);
  return head.flatMap(({ title, part }, index) =>
    typeof part === 'object'
      ? readCell({ row, column: title }, cells[index] ?? '', { stadium, gender, ...part }, fields, places)
      : [],
  );
}

const isCode = (text: string, ...codes: readonly string[]) =>
  codes.some((code) => plain(code) === plain(text).replace(/^(årskurs|åk)/, ''));

function readCell(
  place: Place,
  value: string,
  { stadium, gender, indicatorId }: { stadium: Stadium; gender: Gender; indicatorId: string | undefined },
  fields: readonly FigureField[],
  places: Map<string, Place & { value: string }>,
): readonly TableFault[] {
  const name = figureName(stadium, gender, indicatorId);
  const field = fields.find((one) => one.name === name);
  if (!field) return value === '' ? [] : [fault(place, value, 'not-asked')];
  const typed = readFigure(value, measureOf(field));
  const isRead = typed.state !== 'fault';
  places.set(name, { ...place, value: isRead ? value : '' });
  return isRead ? [] : [fault(place, value, typed.code)];
}

/** While something cannot be read it may be what seems to be missing. */
const isKnown = (faults: readonly TableFault[]) => (one: TableFault) =>
  faults.length === 0 || one.code !== 'required';

/** What cannot be right when all is laid together, told where the file says it. */
function notFitting(
  fields: readonly FigureField[],
  values: FormValues,
  places: ReadonlyMap<string, Place & { value: string }>,
): readonly TableFault[] {
  return findFaults(fields, toCells(fields, values)).map(({ field, code, values: said }) => {
    const place = places.get(field) ?? { row: 1, column: keyColumns[2], value: '' };
    return fault(place, place.value, code, said);
  });
}
