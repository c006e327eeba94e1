import { severalPupils } from '../lexicon/pupils.ts';
import { wordList } from '../lexicon/word-list.ts';
import { type Account, cuesNear, has } from '../passage/account.ts';
import { lowerAt } from '../passage/cue.ts';
import { gapAfter, placeOfWords } from '../passage/passage.ts';
import type { Spot } from '../spot.ts';

const numerals = wordList(
  'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo tjugoen tjugoett tjugotvå tjugotre tjugofyra tjugofem tjugosex tjugosju tjugoåtta tjugonio',
);
/** From this number on nobody is pointed out. */
const enough = 30;
/** How many words may stand between a number and whom it counts: `tre av våra elever`, `sju nya elever`. */
const reach = 4;

/** Numbers of pupils so small, near a school or a small place, that readers there know who they are. */
export function smallCounts(account: Account): readonly Spot[] {
  if (!account.cues.some((cues) => has(cues, 'school', 'small-place'))) return [];
  return account.words.flatMap((_, at) => {
    const [first, last] = countAt(account, at) ?? [];
    if (first === undefined || last === undefined || !isLocated(account, at)) return [];
    return [{ rule: 'small-count' as const, ...placeOfWords(account, first, last) }];
  });
}

/** The words of a count whose number is at `at`: `tre av våra elever`, `antal elever: 7`. */
function countAt(account: Account, at: number): readonly [first: number, last: number] | undefined {
  if (!isSmallNumber(account, at)) return undefined;
  const last = countedTo(account, at);
  if (last !== undefined) return isCapacity(account, at, last) ? undefined : [at, last];
  if (isPartOf(account, at)) return [at, at];
  const first = labelledFrom(account, at);
  return first === undefined ? undefined : [first, at];
}

/** `Av tolv elever i gruppen är fyra hemma`: the pupils stand before, their number after. */
function isPartOf(account: Account, at: number): boolean {
  if (!/^(?:är|var|har|hade)$/.test(lowerAt(account, at - 1))) return false;
  const first = account.sentences[account.sentenceOf[at] ?? 0]?.first ?? at;
  return lowerAt(account, first) === 'av' && first + 1 < at && countedTo(account, first + 1) !== undefined;
}

/** How far before its number a label may begin. */
const labelReach = 8;

/** `Antal elever med lång frånvaro: 7`. */
function labelledFrom(account: Account, at: number): number | undefined {
  if (!/[:=]\s?$/.test(gapAfter(account, at - 1))) return undefined;
  for (
    let first = at - 1;
    first >= at - labelReach && account.sentenceOf[first] === account.sentenceOf[at];
    first -= 1
  ) {
    if (/^antal(?:et)?$/.test(lowerAt(account, first)))
      return severalPupils.has(lowerAt(account, first + 1)) ? first : undefined;
  }
  return undefined;
}

function isSmallNumber(account: Account, at: number): boolean {
  const word = lowerAt(account, at);
  if (numerals.has(word)) return true;
  return (
    /^\d{1,2}$/.test(word) &&
    Number(word) < enough &&
    Number(word) > 0 &&
    !/^\s?(?:%|§|[:.,]\d)/.test(gapAfter(account, at))
  );
}

/** The last word of what is counted; undefined when it is not pupils, or another number follows. */
function countedTo(account: Account, at: number): number | undefined {
  const sentence = account.sentenceOf[at];
  for (let next = at + 1; next <= at + reach && account.sentenceOf[next] === sentence; next += 1) {
    const word = lowerAt(account, next);
    if (severalPupils.has(word)) return isOneCounted(account, at, next) ? next : undefined;
    if (!between.test(word) || /[,;:()]/.test(gapAfter(account, next - 1))) return undefined;
  }
  return undefined;
}

const between =
  /^(?:av|våra|skolans|klassens|de|dem|nya|äldre|yngre|st|stycken|sådana|aktuella|enskilda|olika|andra|nyanlända|utländska|unga|kommunens|\p{L}+(?:ande|iga|liga|ska|lösa|rika|ade|na))$/u;

/** `1 elev` is a number; `tre barn` too, but not `tre elev`. */
function isOneCounted(account: Account, at: number, noun: number): boolean {
  const word = lowerAt(account, noun);
  return word !== 'elev' || /^(?:1|en)$/.test(lowerAt(account, at));
}

const capacity = wordList(
  'högst max maximalt minst upp till per varje om med under än cirka ca ungefär nästan runt kring',
);

/** What there is room for, sizes of groups and shares: `högst sex elever`, `grupper om fem elever`, `fyra av tio elever`, `tre elever åt gången`. */
function isCapacity(account: Account, at: number, last: number): boolean {
  const before = lowerAt(account, at - 1);
  if (
    /^(?:högst|max|maximalt|minst|till|per|varje|än|under|mot|årskurs|åk|klass|sida|kapitel|bilaga|steg|av)$/.test(
      before,
    )
  )
    return true;
  if (
    capacity.has(before) &&
    /^(?:grupp|grupper|smågrupper|klass|klasser|team)$/.test(lowerAt(account, at - 2))
  )
    return true;
  if (
    before === 'för' &&
    /^(?:plats|platser|grupp|grupper|rum|utrymme|lokal)$/.test(lowerAt(account, at - 2))
  )
    return true;
  if (/^av$/.test(lowerAt(account, at + 1)) && /^(?:tio|10|fem|fyra|tre)$/.test(lowerAt(account, at + 2)))
    return true;
  const after = [lowerAt(account, last + 1), lowerAt(account, last + 2)].join(' ');
  return /^(?:åt gången|i taget|per |samtidigt|i varje|i gruppen|kan |ryms|får plats|om dagen)/.test(after);
}

function isLocated(account: Account, at: number): boolean {
  const sentence = account.sentenceOf[at] ?? 0;
  if (account.isInvented[sentence]) return false;
  return has(cuesNear(account, sentence, { before: 1, after: 1 }), 'school', 'small-place');
}
