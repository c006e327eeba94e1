import { datePrecision, type StatedDate } from '#src/features/library/schema/stated-date.ts';

type Lang = 'sv' | 'en';
/** What is shown, in Swedish and English, then what else may be typed. */
type Words = readonly [sv: string, en: string, ...also: string[]];

const withYear: Readonly<Record<string, Words>> = {
  'spring-term': ['vårterminen', 'spring term', 'vårtermin', 'vt'],
  'autumn-term': ['höstterminen', 'autumn term', 'hösttermin', 'ht'],
  winter: ['vintern', 'winter', 'vinter'],
  spring: ['våren', 'spring', 'vår'],
  summer: ['sommaren', 'summer', 'sommar'],
  autumn: ['hösten', 'autumn', 'höst'],
};
const alone: Readonly<Record<string, Words>> = {
  missing: ['datum saknas', 'no date', 'saknas', 'odaterad'],
  unknown: ['vet inte', 'not known', 'vet ej'],
  'not-applicable': ['inte aktuellt', 'not applicable'],
  'after-christmas-break': ['efter jullovet', 'after the Christmas break'],
  'after-summer-break': ['efter sommarlovet', 'after the summer break'],
};
const months: readonly Words[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'september', 'sep', 'sept'],
  ['oktober', 'october', 'okt'],
  ['november', 'november', 'nov'],
  ['december', 'december', 'dec'],
];

/** A stated date as one types it: "höstterminen 2026", "datum saknas"; days, months and years in figures. */
export function dateWords(date: StatedDate, lang: Lang): string {
  const at = lang === 'sv' ? 0 : 1;
  const [, year = '', rest = ''] = /^(\d{4})-(.+)$/.exec(date) ?? [];
  const words = withYear[rest];
  if (words) return `${words[at]} ${year}`;
  return (alone[date] ?? withYear[date])?.[at] ?? date;
}

/** The stated date that was typed, in Swedish or English words or in figures; undefined when it is none. */
export function readDateWords(typed: string): StatedDate | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const read = inFigures(text) ?? named(text, alone) ?? named(text, withYear) ?? withMonth(text);
  const found = read ?? wordAndYear(text);
  return found !== undefined && datePrecision(found) !== undefined ? found : undefined;
}

function inFigures(text: string): string | undefined {
  const [, from, to] = /^(?:läsåret |school year )?(\d{4}) ?[/–] ?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (from && to) return `${from}/${to.length === 2 ? from.slice(0, 2) + to : to}`;
  return datePrecision(text) === undefined ? undefined : text;
}

function named(text: string, words: Readonly<Record<string, Words>>): string | undefined {
  return Object.keys(words).find((code) => words[code]?.some((word) => word.toLowerCase() === text));
}

/** "mars 2026", "12 mars 2026". */
function withMonth(text: string): string | undefined {
  const [, day, name, year] = /^(?:(\d{1,2})(?:\.|:e)? )?(\p{L}+)\.? (\d{4})$/u.exec(text) ?? [];
  const month = months.findIndex((words) => words.some((word) => word === name)) + 1;
  if (!year || month === 0) return undefined;
  return [year, padded(month), ...(day ? [padded(Number(day))] : [])].join('-');
}

/** "ht 2026", "ht26", "hösten 2026". */
function wordAndYear(text: string): string | undefined {
  const [, name = '', year = ''] = /^(.*?\p{L}) ?-?(\d{4}|\d{2})$/u.exec(text) ?? [];
  const code = named(name, withYear);
  return code && `${year.length === 2 ? `20${year}` : year}-${code}`;
}

const padded = (number: number) => String(number).padStart(2, '0');
