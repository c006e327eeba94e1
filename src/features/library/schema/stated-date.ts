/**
 * A date as precise as it is known, stored as one text:
 * `2026-03-12` day · `2026-03` month · `2026-autumn-term` term · `2026-winter` season · `2026/2027` school year · `2026` year ·
 * `after-christmas-break` a season whose year is not given · `missing` the source gives none · `unknown` nobody here knows · `not-applicable`.
 */
export type StatedDate = string;
export type DatePrecision =
  | 'day'
  | 'month'
  | 'term'
  | 'season'
  | 'school-year'
  | 'year'
  | 'season-without-year'
  | 'missing'
  | 'unknown'
  | 'not-applicable';

const seasons = 'winter|spring|summer|autumn';
const forms: readonly [DatePrecision, RegExp][] = [
  ['day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
  ['term', /^\d{4}-(spring|autumn)-term$/],
  ['season', new RegExp(`^\\d{4}-(${seasons})$`)],
  ['school-year', /^\d{4}\/\d{4}$/],
  ['year', /^\d{4}$/],
  ['season-without-year', new RegExp(`^(after-christmas-break|after-summer-break|${seasons})$`)],
  ['missing', /^missing$/],
  ['unknown', /^unknown$/],
  ['not-applicable', /^not-applicable$/],
];

/** Every accepted form in one pattern, so that the JSON Schema can say it. */
export const statedDatePattern = new RegExp(forms.map(([, form]) => form.source).join('|'));

/** How precise the text is; undefined when it is no date, a day that does not exist or a school year that skips a year. */
export function datePrecision(text: string): DatePrecision | undefined {
  const precision = forms.find(([, form]) => form.test(text))?.[0];
  if (precision === 'day' && !existsInCalendar(text)) return undefined;
  if (precision === 'school-year' && Number(text.slice(5)) !== Number(text.slice(0, 4)) + 1) return undefined;
  return precision;
}

function existsInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const endOf: Readonly<Record<string, string>> = {
  'spring-term': '06-30',
  'autumn-term': '12-31',
  winter: '12-31',
  spring: '05-31',
  summer: '08-31',
  autumn: '11-30',
};

/** The last day that the text can mean, for telling what is over; undefined when it names no year. */
export function latestDay(text: StatedDate): string | undefined {
  const precision = datePrecision(text);
  if (precision === undefined || !/^\d{4}/.test(text)) return undefined;
  const year = text.slice(0, 4);
  if (precision === 'day') return text;
  if (precision === 'month') return lastDayOfMonth(text);
  if (precision === 'school-year') return `${text.slice(5)}-06-30`;
  return `${year}-${endOf[text.slice(5)] ?? '12-31'}`;
}

/** The year that the text begins in; undefined when it names none. */
export function yearOf(text: StatedDate | undefined): number | undefined {
  const year = /^\d{4}/.exec(text ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
