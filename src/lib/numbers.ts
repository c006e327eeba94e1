type NumberLang = 'sv' | 'en';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const narrowNoBreakSpace = '\u202f';

/** "12 345,6" in Swedish, with narrow no-break spaces; "12,345.6" in English. */
export function formatNumber(value: number, lang: NumberLang, maximumFractionDigits = 1): string {
  const text = formatter(lang, maximumFractionDigits).format(value);
  return text.replaceAll('\u00a0', narrowNoBreakSpace);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times what formatting does. */
function formatter(lang: NumberLang, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${lang} ${maximumFractionDigits}`;
  const made = formatters.get(key) ?? new Intl.NumberFormat(locales[lang], { maximumFractionDigits });
  formatters.set(key, made);
  return made;
}

/** "12,5 %": takes the share (0.125), never the per cent number. */
export function formatShare(share: number, lang: NumberLang, maximumFractionDigits = 1): string {
  return `${formatNumber(share * 100, lang, maximumFractionDigits)}${narrowNoBreakSpace}%`;
}

/** "1 250 000 kr", whole kronor. */
export function formatKronor(kronor: number, lang: NumberLang): string {
  return `${formatNumber(kronor, lang, 0)}${narrowNoBreakSpace}kr`;
}
