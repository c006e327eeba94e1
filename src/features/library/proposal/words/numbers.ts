const counts = [
  'noll',
  'en|ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
  'tjugo',
];
const ordinals = [
  'nollte',
  'första',
  'andra',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
];

/** A count in words or figures. */
export const countWord = `(?:${counts.slice(1).join('|')}|\\d{1,3})`;
/** A place in an order, in words or figures: `tredje`, `3:e`. */
export const ordinalWord = `(?:${ordinals.slice(1).join('|')}|\\d{1,2}:[ae])`;

/** The number that the word stands for; undefined when it is none. */
export function readCount(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const at = counts.findIndex((names) => names.split('|').includes(word.toLowerCase()));
  return at < 0 ? undefined : at;
}

/** A quantity, halves too: `två och en halv`, `1,5`, `en halv`. */
export const quantityWord = `(?:(?:${countWord}\\s+och\\s+)?en\\s+halv|\\d{1,3},\\d{1,2}|${countWord})`;

/** The number that a quantity stands for. */
export function readQuantity(words: string): number | undefined {
  const [, whole, half] = /^(?:(\S+)\s+och\s+)?(en\s+halv)$/iu.exec(words) ?? [];
  if (half) return (readCount(whole ?? 'noll') ?? 0) + 0.5;
  return /^\d+,\d+$/.test(words) ? Number(words.replace(',', '.')) : readCount(words);
}

/** The place that the word stands for; undefined when it is none. */
export function readOrdinal(word: string): number | undefined {
  const figures = /^(\d{1,2}):/.exec(word)?.[1];
  if (figures) return Number(figures);
  const at = ordinals.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}
