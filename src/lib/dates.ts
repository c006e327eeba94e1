/** Where the portal's readers are: every date is shown in their time. */
const timeZone = 'Europe/Stockholm';

type DateLang = 'sv' | 'en';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const dateOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
const dayFormat = perLang((locale) => new Intl.DateTimeFormat(locale, dateOptions));
const monthFormat = perLang(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const clockFormat = perLang(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }),
);

function perLang<T>(make: (locale: string) => T): Record<DateLang, T> {
  return { sv: make(locales.sv), en: make(locales.en) };
}

/** "21 november 2026"; takes a moment (`2026-11-21T13:05:00Z`) or a plain date (`2026-11-21`). */
export function formatDate(iso: string, lang: DateLang): string {
  return dayFormat[lang].format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso));
}

/** "kl. 14.05" in Swedish, "at 14:05" in English. */
export function formatClock(iso: string, lang: DateLang): string {
  const clock = clockFormat[lang].format(new Date(iso));
  return lang === 'sv' ? `kl. ${clock.replace(':', '.')}` : `at ${clock}`;
}

/** "21 november 2026 kl. 14.05". */
export function formatDateTime(iso: string, lang: DateLang): string {
  return `${formatDate(iso, lang)} ${formatClock(iso, lang)}`;
}

/** A date of stated precision as one reads it: `2017` stays, `2017-01` is "januari 2017", `2017-01-15` "15 januari 2017". */
export function formatPartialDate(text: string, lang: DateLang): string {
  if (/^\d{4}-\d{2}$/.test(text)) return monthFormat[lang].format(new Date(`${text}-15T12:00:00Z`));
  return /^\d{4}$/.test(text) ? text : formatDate(text, lang);
}

/** The next midnight in Sweden: until then a page that asked for the `swedishDay` says the same. */
export function endOfDay(now: Date): Date {
  const tomorrow = new Date(Date.parse(`${swedishDay(now)}T12:00:00Z`) + 24 * 3_600_000);
  return fromSwedishTime(swedishDay(tomorrow), '00:00');
}

const swedishParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day in Sweden at the moment, `YYYY-MM-DD`. */
export function swedishDay(now: Date): string {
  return swedishParts.format(now).slice(0, 10);
}

/** The time of day in Sweden at the moment, `HH:MM`. */
export function swedishClock(now: Date): string {
  return swedishParts.format(now).slice(11);
}

/** The moment at which clocks in Sweden show the day and time; one that is skipped in spring is taken an hour later. */
export function fromSwedishTime(day: string, clock: string): Date {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const shownAt = (moment: number) => {
    const [date, time] = swedishParts.format(new Date(moment)).split(' ');
    return Date.parse(`${date}T${time}:00Z`);
  };
  const guess = asUtc - (shownAt(asUtc) - asUtc);
  return new Date(guess + (asUtc - shownAt(guess)));
}

/** The day so many days later, or earlier: `2027-03-01` and -1 is `2027-02-28`. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** The day of the week as ISO 8601 counts it: Monday is 1, Sunday 7. */
export function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
