import { datePrecision } from '#src/features/library/schema/stated-date.ts';

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const shortMonths = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const month = `(?:${months.join('|')})`;
const monthOrShort = `(?:${months.join('|')}|(?:${shortMonths.join('|')}|sept)\\.?)`;
const year = '(?:19|20)\\d{2}';
const seasons: Readonly<Record<string, string>> = {
  vår: 'spring',
  sommar: 'summer',
  höst: 'autumn',
  vint: 'winter',
};

const two = (digits = '') => digits.padStart(2, '0');
const unnamed = (pattern: string) => pattern.replace(/\((?!\?)/g, '(?:');

/** Every way in which a date is written that a stated date can hold; alternatives that say more come first. */
const forms: readonly { pattern: string; read: (words: readonly string[]) => string }[] = [
  { pattern: `(${year})-(\\d{2})-(\\d{2})`, read: ([y, m, d]) => `${y}-${m}-${d}` },
  {
    pattern: `(?:den )?(\\d{1,2})(?::e)? (${month}) (${year})`,
    read: ([d, m, y]) => `${y}-${monthNumber(m)}-${two(d)}`,
  },
  { pattern: `(${monthOrShort}) (${year})`, read: ([m, y]) => `${y}-${monthNumber(m)}` },
  {
    pattern: `läsår(?:et|ets|s?starten|sstart)? ?(${year})\\s?[-–/]\\s?(?:${year}|\\d{2})(?!\\d)`,
    read: ([y]) => `${y}/${Number(y) + 1}`,
  },
  {
    pattern: `läsåret (\\d{2})\\s?[-–/]\\s?(?:\\d{2})(?!\\d)`,
    read: ([y]) => `20${y}/20${two(String(Number(y) + 1))}`,
  },
  { pattern: `(${year})\\s?/\\s?(?:${year}|\\d{2})(?!\\d)`, read: ([y]) => `${y}/${Number(y) + 1}` },
  {
    pattern: `(höst|vår)terminen(?: år)? (${year})`,
    read: ([s, y]) => `${y}-${seasons[s?.toLowerCase() ?? '']}-term`,
  },
  {
    pattern: `(ht|vt)[ -–]{0,2}(?:20)?(\\d{2})(?!\\d)`,
    read: ([t, y]) => `20${y}-${t?.toLowerCase() === 'ht' ? 'autumn' : 'spring'}-term`,
  },
  {
    pattern: `(vår|sommar|höst|vint)(?:en|ern) (${year})`,
    read: ([s, y]) => `${y}-${seasons[s?.toLowerCase() ?? '']}`,
  },
  {
    pattern: `efter (jul|sommar)lovet`,
    read: ([s]) => (s?.toLowerCase() === 'jul' ? 'after-christmas-break' : 'after-summer-break'),
  },
  { pattern: `(${year})(?![-\\d])`, read: ([y]) => y ?? '' },
];

/** Any date. */
export const dateWord = `(?:${forms.map(({ pattern }) => unnamed(pattern)).join('|')})`;
/** A month without its year. */
export const bareMonth = month;

/** The stated date that the words mean; undefined for a day that does not exist. */
export function readDate(words: string): string | undefined {
  for (const { pattern, read } of forms) {
    const match = new RegExp(`^${pattern}$`, 'iu').exec(words);
    if (!match) continue;
    const date = read(match.slice(1));
    return datePrecision(date) === undefined ? undefined : date;
  }
  return undefined;
}

/** `mars` → `03`. */
export function monthNumber(name = ''): string {
  const start = name.toLowerCase().slice(0, 3);
  return two(String(months.findIndex((one) => one.startsWith(start)) + 1));
}
