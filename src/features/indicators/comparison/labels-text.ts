import { type Lang, messages } from '#src/i18n/index.ts';
import { formatNumber, formatShare } from '#src/lib/numbers.ts';
import type { Comparability, Difference } from '../comparability/comparability-rules.ts';
import { toTerm } from '../definitions/term-rules.ts';
import { genderWords, stadiumWords } from '../definitions/words-text.ts';
import type { Interval } from '../equity/counted.ts';
import type { ReleasedSet, ValueState } from '../releases/released.ts';
import type { Gap, GroupFigure } from './group-rules.ts';

/** "Årskurs 4–6, flickor", or "Årskurs 4–6" for all of them. */
export function groupWords(lang: Lang, { stadium, gender }: Pick<GroupFigure, 'stadium' | 'gender'>): string {
  const years = stadiumWords(lang, stadium);
  if (gender === 'all') return years;
  return messages(lang).indicators.comparison.groupName(years, genderWords(lang, gender).toLowerCase());
}

/** "HT 2026", as axes and tables have it; what is no term stands as it is. */
export function shortTerm(lang: Lang, term: string): string {
  const known = toTerm(term);
  if (!known) return term;
  const [year = '', half] = known.split('-');
  return messages(lang).indicators.definitions.shortTerms[half === 'autumn' ? 'autumn' : 'spring'](year);
}

/** The words for a figure that is no number. */
export function stateWords(lang: Lang, state: ValueState): string {
  return state === 'shown' ? '' : messages(lang).indicators.comparison.marks[state];
}

/** "8,5 % till 12,1 %", or that it is not worked out. */
export function intervalWords(lang: Lang, interval: Interval | undefined): string {
  const { table } = messages(lang).indicators.comparison;
  if (!interval) return table.noInterval;
  return table.between(formatShare(interval.lower, lang), formatShare(interval.upper, lang));
}

/** A difference between groups with what it is between, in percentage points. */
export function gapWords(
  lang: Lang,
  { kind, stadium, difference, lower, upper }: Gap,
): { term: string; value: string } {
  const m = messages(lang).indicators.comparison.gaps;
  const points = (share: number) => formatNumber(share * 100, lang);
  return {
    term: kind === 'gender' ? m.gender(stadiumWords(lang, stadium)) : m.stadium,
    value: m.points(points(difference), points(lower), points(upper)),
  };
}

/** Whether it goes to compare, why not, and what would make it. */
export function comparabilityWords(
  lang: Lang,
  comparability: Comparability,
): { title: string; because: readonly string[]; would: readonly string[] } {
  const m = messages(lang).indicators.comparison.going;
  const title = m[comparability.going];
  if (comparability.going === 'comparable') return { title, because: [], would: [] };
  const { because } = comparability;
  return {
    title,
    because: because.map((one) => reasonWords(lang, one)),
    would: because.map(({ what }) => m.remedy[what]),
  };
}

/** The same in one line, without saying to whom: for tables. */
export function goingWords(lang: Lang, comparability: Comparability): string {
  const { brief } = messages(lang).indicators.comparison.going;
  if (comparability.going === 'comparable') return brief.comparable;
  return brief[comparability.going](briefly(lang, comparability.because));
}

/** How much somebody who is named registers, in per cent, and that it goes partly to compare where that is too little; nothing of a rate that is not known. */
export function rateSentence(
  lang: Lang,
  name: string,
  rate: number | undefined,
  { lowestReporting }: Pick<ReleasedSet, 'lowestReporting'>,
): string | undefined {
  if (rate === undefined) return undefined;
  const m = messages(lang).indicators.comparison.reporting;
  const share = formatShare(rate / 100, lang);
  return m.whose(name, rate < lowestReporting ? m.partly(share) : share);
}

/** Why figures stand in a table of their own; nothing where they are counted as the county's are. */
export function unlikeWords(lang: Lang, unlike: readonly Difference[]): string | undefined {
  const { brief } = messages(lang).indicators.comparison.going;
  return unlike.length === 0 ? undefined : brief.apart(briefly(lang, unlike));
}

function briefly(lang: Lang, because: readonly Difference[]): string {
  const { why, lowReporting } = messages(lang).indicators.comparison.going.brief;
  const words = because.map((one) =>
    'lowest' in one ? lowReporting[one.what](formatShare(one.lowest / 100, lang)) : why[one.what],
  );
  return words.join(', ');
}

function reasonWords(lang: Lang, difference: Difference): string {
  const { because } = messages(lang).indicators.comparison.going;
  const percent = (value: number) => formatShare(value / 100, lang);
  if (difference.what === 'low-reporting')
    return because.lowReporting(percent(difference.rate), percent(difference.lowest));
  if (difference.what === 'others-low-reporting')
    return because.othersLowReporting(difference.municipalities, percent(difference.lowest));
  return because[difference.what];
}
