import { datePrecision, type StatedDate } from '#src/features/library/schema/stated-date.ts';
import type { Lang, Messages } from '#src/i18n/index.ts';
import { formatPartialDate } from '#src/lib/dates.ts';

type DateWords = Messages['library']['reading']['dates'];

/** A date of stated precision as one says it: "höstterminen 2019", "läsåret 2019/2020", "datum saknas". */
export function statedDateText(date: StatedDate, words: DateWords, lang: Lang): string {
  switch (datePrecision(date)) {
    case 'missing':
    case 'unknown':
    case 'not-applicable':
      return words[date as 'missing' | 'unknown' | 'not-applicable'];
    case 'school-year':
      return words.schoolYear(date);
    case 'term':
    case 'season':
      return words[
        date.slice(5) as 'spring-term' | 'autumn-term' | 'winter' | 'spring' | 'summer' | 'autumn'
      ](date.slice(0, 4));
    case 'season-without-year':
      return seasonWithoutYear(date, words);
    default:
      return formatPartialDate(date, lang);
  }
}

function seasonWithoutYear(date: StatedDate, words: DateWords): string {
  if (date === 'after-christmas-break' || date === 'after-summer-break') return words[date];
  return `${words[date as 'winter' | 'spring' | 'summer' | 'autumn']('').trim()}, ${words.yearMissing}`;
}
