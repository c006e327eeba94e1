import { genderCodes, keyColumns, stadiumCodes } from '../../submissions/table/figure-table.ts';
import type { CountedIndicator, Figure } from './figures.ts';
import type { Group } from './group.ts';

/** The table that is handed in, as its template has it: titles first, a row a group, a column an indicator that the list gives figures for. */
export function handOverTable(
  groups: readonly Group[],
  figures: readonly Figure[],
  indicators: readonly CountedIndicator[],
): readonly (readonly string[])[] {
  const own = indicators.filter(({ id }) => figures.some(({ indicator }) => indicator === id));
  const rows = groups.map(({ stadium, gender, pupils }) => {
    const ofGroup = figures.filter((figure) => figure.stadium === stadium && figure.gender === gender);
    const values = own.map(({ id }) => ofGroup.find(({ indicator }) => indicator === id)?.value);
    return [stadiumCodes[stadium], genderCodes[gender], String(pupils), ...values.map(shown)];
  });
  return [[...keyColumns, ...own.map(({ title }) => title)], ...rows];
}

function shown(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}
