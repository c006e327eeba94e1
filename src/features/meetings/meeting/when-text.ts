import { messages } from '#src/i18n/index.ts';
import { formatClock, formatDate, swedishDay } from '#src/lib/dates.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';

type Lang = 'sv' | 'en';

/** "9 mars 2027 kl. 09.00–12.00"; of several days "… – …". */
export function whenText({ startsAt, endsAt }: { startsAt: string; endsAt: string }, lang: Lang): string {
  const begins = `${formatDate(startsAt, lang)} ${formatClock(startsAt, lang)}`;
  const isOneDay = swedishDay(new Date(startsAt)) === swedishDay(new Date(endsAt));
  if (!isOneDay) return `${begins} – ${formatDate(endsAt, lang)} ${formatClock(endsAt, lang)}`;
  return `${begins}–${clockText(endsAt, lang)}`;
}

/** "09.00". */
export const clockText = (iso: string, lang: Lang) => formatClock(iso, lang).replace(/^\D+/, '');

/** For whom the meeting is. */
export function readersText(visibility: VisibilityKey, lang: Lang): string {
  const { readers } = messages(lang).meetings.reading.page;
  if (visibility === 'public' || visibility === 'member') return readers[visibility];
  if (visibility.startsWith('network:')) return readers.network;
  return visibility.startsWith('role:') ? readers.coordinators : readers.group;
}
