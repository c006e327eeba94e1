/** Something with a day in the network's year. */
export type YearItem =
  | { kind: 'term'; day: string; isAutumn: boolean }
  | { kind: 'round-opens' | 'round-ends'; day: string; year: number }
  | { kind: 'meeting'; day: string; title: string; path: string }
  | { kind: 'review'; day: string; count: number }
  | { kind: 'report'; day: string; year: number };

export type YearMonth = { month: string; items: readonly YearItem[] };

/** What comes back each year by itself: both terms, and the report of the year before. */
export function fixedItems(year: number): readonly YearItem[] {
  return [
    { kind: 'report', day: `${year}-01-01`, year: year - 1 },
    { kind: 'term', day: `${year}-01-08`, isAutumn: false },
    { kind: 'term', day: `${year}-08-15`, isAutumn: true },
  ];
}

/** The days on which descriptions are due for review, as one row a month on the first of those days. */
export function reviewItems(days: readonly string[]): readonly YearItem[] {
  const months = Map.groupBy(days.toSorted(), (day) => day.slice(0, 7));
  return [...months.values()].map((own) => ({ kind: 'review', day: own[0] ?? '', count: own.length }));
}

/** The twelve months of the year with what falls in each, day by day; nothing of other years. */
export function monthsOfYear(year: number, items: readonly YearItem[]): readonly YearMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const own = items.filter(({ day }) => day.startsWith(month));
    return { month, items: own.toSorted((a, b) => a.day.localeCompare(b.day)) };
  });
}

/** The year of an address, between this one's five before and two after; else this year. */
export function readYear(asked: string | null, thisYear: number): number {
  const year = /^20\d{2}$/.test(asked ?? '') ? Number(asked) : thisYear;
  return year >= thisYear - 5 && year <= thisYear + 2 ? year : thisYear;
}
