import type { CountedIndicator, Figure } from './figures.ts';
import type { Group } from './group.ts';

export type HandOverWords = {
  stadium: string;
  gender: string;
  pupils: string;
  stadiums: Readonly<Record<Group['stadium'], string>>;
  genders: Readonly<Record<Group['gender'], string>>;
};

/** The table that is handed in, titles first: a row a group, a column an indicator that the list gives figures for. */
export function handOverTable(
  groups: readonly Group[],
  figures: readonly Figure[],
  indicators: readonly CountedIndicator[],
  words: HandOverWords,
): readonly (readonly string[])[] {
  const own = indicators.filter(({ id }) => figures.some(({ indicator }) => indicator === id));
  const head = [words.stadium, words.gender, words.pupils, ...own.map(({ short }) => short)];
  const rows = groups.map(({ stadium, gender, pupils }) => {
    const ofGroup = figures.filter((figure) => figure.stadium === stadium && figure.gender === gender);
    const values = own.map(({ id }) => ofGroup.find(({ indicator }) => indicator === id)?.value);
    return [words.stadiums[stadium], words.genders[gender], String(pupils), ...values.map(shown)];
  });
  return [head, ...rows];
}

function shown(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}
