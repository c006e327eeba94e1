import { type Lang, messages } from '#src/i18n/index.ts';
import { exchangeFormats } from '../exchange.ts';
import type { Capacity } from './capacity-service.ts';

/** The term `2026-autumn` in words. */
export function termText(term: string, lang: Lang): string {
  const [year = '', half] = term.split('-');
  return messages(lang).exchange.term(year, half === 'spring' ? 'spring' : 'autumn');
}

/** What the organisation says that it can receive, how much is taken, and what is full; nothing where it has said nothing. */
export function capacityText(
  { perTerm, taken, term }: Capacity,
  lang: Lang,
): { says: string | undefined; taken: string | undefined; full: readonly string[] } {
  const { capacity: m } = messages(lang).exchange;
  const when = termText(term, lang);
  const said = exchangeFormats.flatMap((format) => {
    const count = perTerm.get(format);
    const { booked, undated } = taken.get(format) ?? { booked: 0, undated: 0 };
    return count === undefined ? [] : [{ format, count, booked, undated }];
  });
  const open = said.filter(({ count }) => count > 0);
  const parts = open.map(({ format, count }) => m.count(format, count)).join(', ');
  const sum = (part: 'booked' | 'undated') => open.reduce((total, one) => total + one[part], 0);
  const [booked, undated] = [sum('booked'), sum('undated')];
  const used = [
    ...(booked > 0 ? [m.booked(booked, when)] : []),
    ...(undated > 0 ? [m.undated(undated, when)] : []),
  ];
  const nothing = said.length > 0 ? m.none : undefined;
  return {
    says: open.length > 0 ? m.says(parts) : nothing,
    taken: used.length > 0 ? used.join(' ') : undefined,
    full: open
      .filter((one) => one.booked + one.undated >= one.count)
      .map(({ format }) => m.full(format, when)),
  };
}
