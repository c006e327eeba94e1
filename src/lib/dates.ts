/** Where the portal's readers are: every date is shown in their time. */
const timeZone = 'Europe/Stockholm';

type DateLang = 'sv' | 'en';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const monthFormat = perLang(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const monthNames = perLang((locale) => {
  const { format } = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2026, month)));
});

function perLang<T>(make: (locale: string) => T): Record<DateLang, T> {
  return { sv: make(locales.sv), en: make(locales.en) };
}

/** "21 november 2026"; takes a moment (`2026-11-21T13:05:00Z`) or a plain date (`2026-11-21`). */
export function formatDate(iso: string, lang: DateLang): string {
  const day = iso.length === 10 ? new Date(iso) : shownInSweden(new Date(iso));
  return `${day.getUTCDate()} ${monthNames[lang][day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** "kl. 14.05" in Swedish, "at 14:05" in English. */
export function formatClock(iso: string, lang: DateLang): string {
  const clock = swedishClock(new Date(iso));
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

/** The day in Sweden at the moment, `YYYY-MM-DD`. */
export function swedishDay(now: Date): string {
  return shownInSweden(now).toISOString().slice(0, 10);
}

/** The time of day in Sweden at the moment, `HH:MM`. */
export function swedishClock(now: Date): string {
  return shownInSweden(now).toISOString().slice(11, 16);
}

/** The moment at which clocks in Sweden show the day and time; one that is skipped in spring is taken an hour later. */
export function fromSwedishTime(day: string, clock: string): Date {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const guess = asUtc - aheadOfUtc(asUtc);
  return new Date(guess + (asUtc - shownInSweden(new Date(guess)).getTime()));
}

/** What clocks and calendars in Sweden show at the moment, as if they were set to UTC. */
function shownInSweden(moment: Date): Date {
  const ms = moment.getTime();
  return new Date(ms + aheadOfUtc(ms));
}

const hourMs = 3_600_000;
const mostHours = 10_000;
const swedishParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});
/** By the number of the hour: asking `Intl` takes long, and clocks are only changed on the hour. */
const ahead = new Map<number, number>();

/** How many milliseconds Sweden's clocks are ahead of UTC at the moment. */
function aheadOfUtc(ms: number): number {
  const hour = Math.floor(ms / hourMs);
  const known = ahead.get(hour);
  if (known !== undefined) return known;
  const begun = hour * hourMs;
  const found = Date.parse(`${swedishParts.format(begun).replace(' ', 'T')}Z`) - begun;
  if (ahead.size >= mostHours) ahead.clear();
  ahead.set(hour, found);
  return found;
}

/** The day so many days later, or earlier: `2027-03-01` and -1 is `2027-02-28`. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** The day of the week as ISO 8601 counts it: Monday is 1, Sunday 7. */
export function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
