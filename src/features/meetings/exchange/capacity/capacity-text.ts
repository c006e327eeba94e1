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
    return count === undefined ? [] : [{ format, count, used: taken.get(format) ?? 0 }];
  });
  const open = said.filter(({ count }) => count > 0);
  const parts = open.map(({ format, count }) => m.count(format, count)).join(', ');
  const sum = open.reduce((total, { used }) => total + used, 0);
  const nothing = said.length > 0 ? m.none : undefined;
  return {
    says: open.length > 0 ? m.says(parts) : nothing,
    taken: sum > 0 ? m.taken(sum, when) : undefined,
    full: open.filter(({ count, used }) => used >= count).map(({ format }) => m.full(format, when)),
  };
}
