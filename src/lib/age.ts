const minuteMs = 60_000;
const units = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** How long ago it was, in the largest unit of which there is a whole one: "för 3 dagar sedan", "för 20 minuter sedan", "nu". */
export function ageText(iso: string, now: Date, lang: 'sv' | 'en'): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(iso)) / minuteMs));
  const found = units.find(([, size]) => minutes >= size);
  if (!found) return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(0, 'second');
  const [unit, size] = found;
  return new Intl.RelativeTimeFormat(lang).format(-Math.floor(minutes / size), unit);
}
