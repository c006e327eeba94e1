const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', ß: 's' };

/** A word without accents and rings, as somebody without a Swedish keyboard writes it: `närvaro` → `narvaro`. */
export function foldWord(word: string): string {
  return /^[a-z0-9]*$/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[øæß]/g, (letter) => plain[letter] ?? letter);
}

/** One bit for each letter a–z that the folded word has: words far apart in it are far apart in spelling. */
export function letterMask(folded: string): number {
  let mask = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

/** How many letters only one of two masks has. */
export function maskDistance(one: number, other: number): number {
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
