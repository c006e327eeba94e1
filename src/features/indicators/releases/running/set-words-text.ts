import { type Lang, messages } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import type { ReleasedValue } from '../released.ts';

/** "558 av 3 645 (15,3 %)", or as much of it as there is. */
export function valueWords(lang: Lang, { count, pupils, percent }: ReleasedValue): string {
  const m = messages(lang).indicators.releases;
  const share = percent === null ? undefined : `${formatNumber(percent, lang)} %`;
  if (count === null) return share ?? m.states.none;
  const number = formatNumber(count, lang);
  const counted = pupils === null ? number : m.of(number, formatNumber(pupils, lang));
  return share ? `${counted} (${share})` : counted;
}

/** Whether the figure is shown, or why not; of no figure at all that none is. */
export function stateWords(lang: Lang, value: ReleasedValue | undefined): string {
  const { states } = messages(lang).indicators.releases;
  if (!value) return states.none;
  return value.state === 'zero' ? states.shown : states[value.state];
}
