/**
 * The Swedish stemmer of Snowball 3 (snowballstem.org, the algorithm of 2025 with its rule for `-et`), written anew.
 * It is the floor: `stem.ts` mends what it misses.
 */
const vowels = 'aeiouyåäö';
const beforeS = 'bcdfghjklmnoprtvy';
const beforeOst = 'iklnprtuv';

const mainEndings = longestFirst(
  'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas ' +
    'es ades andes ens arens hetens erns at et andet het ast s',
);
const doubled = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];
const otherEndings = longestFirst('lig ig els öst fullt');

/** Words whose `-et` is their own. */
const ownEt = longestFirst(
  'fab h pak rak stak kom iet cit dit alit ilit mit nit pit rit sit tit uit ivit kvit xit',
);

/** The stem of a lower-case word as Snowball 3 makes it. */
export function snowballStem(word: string): string {
  const region = regionStart(word);
  const withoutMain = dropMainEnding(word, region);
  return dropOtherEnding(dropDoubled(withoutMain, region), region);
}

/** Where R1 begins: after the first consonant that follows a vowel, and never before the fourth letter. */
function regionStart(word: string): number {
  if (word.length < 3) return word.length;
  let at = 0;
  while (at < word.length && !isVowel(word, at)) at += 1;
  while (at < word.length && isVowel(word, at)) at += 1;
  return at >= word.length ? word.length : Math.max(at + 1, 3);
}

function dropMainEnding(word: string, region: number): string {
  const ending = endingIn(word, region, mainEndings);
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (ending === 's') return dropS(word, rest);
  return ending !== 'et' || takesEt(rest) ? rest : word;
}

function dropS(word: string, rest: string): string {
  if (rest.endsWith('et') && takesEt(rest.slice(0, -2))) return rest.slice(0, -2);
  return beforeS.includes(rest.at(-1) ?? '-') ? rest : word;
}

/** Whether `-et` after it is an ending: a vowel and a consonant, with more before them. */
function takesEt(rest: string): boolean {
  const last = rest.length - 1;
  if (last < 2 || isVowel(rest, last) || !isVowel(rest, last - 1)) return false;
  return !ownEt.some((own) => rest.endsWith(own));
}

function dropDoubled(word: string, region: number): string {
  return endingIn(word, region, doubled) === undefined ? word : word.slice(0, -1);
}

function dropOtherEnding(word: string, region: number): string {
  const ending = endingIn(word, region, otherEndings);
  if (ending === undefined) return word;
  if (ending === 'fullt') return word.slice(0, -1);
  if (ending !== 'öst') return word.slice(0, -ending.length);
  return beforeOst.includes(word.at(-4) ?? '-') ? word.slice(0, -1) : word;
}

/** The longest of the endings that the word has within its region. */
function endingIn(word: string, region: number, endings: readonly string[]): string | undefined {
  return endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= region);
}

function isVowel(word: string, at: number): boolean {
  return vowels.includes(word.charAt(at));
}

function longestFirst(list: string): readonly string[] {
  return list.split(' ').toSorted((a, b) => b.length - a.length);
}
