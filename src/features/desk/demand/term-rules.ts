/** A school term: `2026-vt` is January to June, `2026-ht` July to December. */
export type SchoolTerm = { code: string; year: number; isAutumn: boolean };

/** The term of a day. */
export function termOf(day: string): SchoolTerm {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return termIn(year, month > 6);
}

/** The term behind its code; nothing for anything else. */
export function readTerm(code: string): SchoolTerm | undefined {
  const [, year, half] = /^(?<year>20\d{2})-(?<half>[vh])t$/.exec(code) ?? [];
  return year === undefined ? undefined : termIn(Number(year), half === 'h');
}

/** The term before. */
export function termBefore({ year, isAutumn }: SchoolTerm): SchoolTerm {
  return termIn(isAutumn ? year : year - 1, !isAutumn);
}

/** Its six months, `2026-07` to `2026-12`. */
export function monthsOf({ year, isAutumn }: SchoolTerm): readonly string[] {
  return Array.from(
    { length: 6 },
    (_, index) => `${year}-${String(index + (isAutumn ? 7 : 1)).padStart(2, '0')}`,
  );
}

/** Its first day, and the first one after it. */
export function daysOf({ year, isAutumn }: SchoolTerm): { from: string; before: string } {
  return isAutumn
    ? { from: `${year}-07-01`, before: `${year + 1}-01-01` }
    : { from: `${year}-01-01`, before: `${year}-07-01` };
}

const termIn = (year: number, isAutumn: boolean): SchoolTerm => ({
  code: `${year}-${isAutumn ? 'ht' : 'vt'}`,
  year,
  isAutumn,
});
