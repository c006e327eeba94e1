import { type Lang, messages } from '#src/i18n/index.ts';
import type { EntryProfile } from '../profiles/profile.ts';
import { choices, type SchoolYear } from '../situation/situation.ts';

const compulsory = choices.years.filter((year) => !year.startsWith('upper'));

/** "åk F–7", "åk 4–6, 9 och gymnasiet år 1": runs of school years in as few signs as can be. */
export function yearsText(years: readonly SchoolYear[], lang: Lang): string {
  const m = messages(lang).finder;
  const upper = choices.years.filter((year) => year.startsWith('upper'));
  const parts = [
    [runs(years, compulsory), m.years] as const,
    [runs(years, upper), m.upperSecondary] as const,
  ];
  return parts.flatMap(([run, say]) => (run === '' ? [] : [say(run)])).join(` ${m.and} `);
}

/** For whom a description is: its school years, or the ages that it gives instead. */
export function targetText({ years, ages }: Pick<EntryProfile, 'years' | 'ages'>, lang: Lang): string {
  const m = messages(lang).finder;
  if (years.length > 0 || ages === undefined) return yearsText(years, lang);
  if (ages === 'all') return m.allYears;
  if (ages.from === undefined) return m.ageTo(ages.to ?? 0);
  return ages.to === undefined ? m.ageFrom(ages.from) : m.ages(ages.from, ages.to);
}

function runs(years: readonly SchoolYear[], among: readonly SchoolYear[]): string {
  const texts: string[] = [];
  for (let from = 0; from < among.length; from += 1) {
    let to = from;
    while (isChosen(years, among[to])) to += 1;
    if (to === from) continue;
    texts.push(to - from === 1 ? short(among[from]) : `${short(among[from])}–${short(among[to - 1])}`);
    from = to;
  }
  return texts.join(', ');
}

const isChosen = (years: readonly SchoolYear[], year: SchoolYear | undefined) =>
  year !== undefined && years.includes(year);

/** The number of a year; F stands for förskoleklass. */
const short = (year: SchoolYear | undefined) => (year === 'f' ? 'F' : (year?.split('-').at(-1) ?? ''));
