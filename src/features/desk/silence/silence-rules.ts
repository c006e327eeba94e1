import { plusDays } from '#src/lib/dates.ts';
import type { HeardOf, Sign } from './silence.ts';

const silentDays = 90;
const contactHoldsDays = 30;

/** Since when nothing has been heard: the last sign, or the day when the organisation joined. */
export const silentSince = ({ sign, joinedAt }: Pick<HeardOf, 'sign' | 'joinedAt'>) => sign?.at ?? joinedAt;

/** Silent for three months, and nobody has spoken with it for a month. */
export function isToContact(one: Pick<HeardOf, 'sign' | 'joinedAt' | 'contact'>, today: string): boolean {
  if (silentSince(one).slice(0, 10) > plusDays(today, -silentDays)) return false;
  return one.contact === undefined || one.contact.on <= plusDays(today, -contactHoldsDays);
}

/** Those to get in touch with first, each part the longest silent first. */
export function bySilence(all: readonly HeardOf[], today: string): readonly HeardOf[] {
  const rank = (one: HeardOf) => (isToContact(one, today) ? 0 : 1);
  return all.toSorted(
    (a, b) =>
      rank(a) - rank(b) || silentSince(a).localeCompare(silentSince(b)) || a.name.localeCompare(b.name, 'sv'),
  );
}

/** The newest of the signs. */
export function newestSign(signs: readonly Sign[]): Sign | undefined {
  return signs.toSorted((a, b) => b.at.localeCompare(a.at))[0];
}
