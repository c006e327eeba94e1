const swedishLast: Readonly<Record<string, string>> = { å: 'zza', ä: 'zzb', ö: 'zzc', æ: 'zzb', ø: 'zzc' };

/**
 * The stored key that Swedish lists are sorted by: å, ä, ö after z, accents and case ignored.
 * Only `0-9a-z`, so that every engine and collation orders it alike.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => swedishLast[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^0-9a-z]+/g, '0')
    .replace(/^0+|0+$/g, '');
}
