import { pronouns, pupilsOwn, pupilVerbs } from '../lexicon/pupils.ts';
import { wordList } from '../lexicon/word-list.ts';
import { type Account, has } from '../passage/account.ts';
import { type Cue, lowerAt } from '../passage/cue.ts';
import { placeOfWords } from '../passage/passage.ts';
import type { PersonSpot } from '../spot.ts';
import { type NameMention, pupilNames } from './name-mention.ts';

/** First names with something near them that tells of a pupil: class, school, age, diagnosis, family, absence. */
export function namedPupils(account: Account): readonly PersonSpot[] {
  return pupilNames(account).flatMap((mention) => {
    const sentence = account.sentenceOf[mention.first] ?? 0;
    if (account.isInvented[sentence]) return [];
    const cue = tellingCue(account, mention, sentence);
    return cue ? [{ rule: 'named-pupil', sentence, ...spanOf(account, mention, cue) }] : [];
  });
}

/** Where what tells of a pupil ends, as words; the mention itself when it is told by what follows it. */
type Telling = Pick<Cue, 'first' | 'last'>;

function tellingCue(account: Account, mention: NameMention, sentence: number): Telling | undefined {
  const { last, isGenitive } = mention;
  if (isGenitive && pupilsOwn.has(lowerAt(account, last + 1))) return { first: last + 1, last: last + 1 };
  const own = account.cues[sentence] ?? [];
  const strong = nearest(
    mention,
    own.filter((cue) => isStrong(account, mention, cue)),
  );
  if (strong) return strong;
  const school = nearest(
    mention,
    own.filter(({ kind }) => kind === 'school'),
  );
  if (school && tellsOfPupil(account, mention, own)) return school;
  return toldNextDoor(account, mention, sentence);
}

/** Class, age, diagnosis, family and absence each say enough, unless they are what the sentence is about; so does `eleven Zelal`. */
function isStrong(account: Account, mention: NameMention, cue: Cue): boolean {
  const { kind, first, last } = cue;
  if (first <= mention.last && last >= mention.first) return false;
  if (kind === 'pupil') return last === mention.first - 1 && !/s$/.test(lowerAt(account, last));
  if (isTopic(account, first)) return false;
  if (kind === 'absence' || kind === 'diagnosis' || kind === 'family') return true;
  return kind === 'year' && !isTeaching(account, first) && isOwnYear(account, mention, cue);
}

/** `konferens om autism`, `mötet om åk 7`. */
function isTopic(account: Account, first: number): boolean {
  return /^(?:om|kring|rörande|inom|angående)$/.test(lowerAt(account, first - 1));
}

const goesThere = wordList(
  'går gick gått är var börjar började börjat kom kommer elev eleven pojke flicka kille tjej inskriven flyttade flyttas blir',
);

/** `Maja i åk 4`, `Maja går i åk 4`, `Maja (åk 4)`, but not `Maja kommer till mötet i åk 4`, unless the sentence tells of a pupil otherwise. */
function isOwnYear(account: Account, mention: NameMention, { first, last }: Cue): boolean {
  const before = lowerAt(account, first - 1);
  if (last < mention.first || !/^(?:i|på|till|från|för)$/.test(before)) return true;
  if (first - 2 <= mention.last || goesThere.has(lowerAt(account, first - 2))) return true;
  const { words, sentences, sentenceOf } = account;
  const sentence = sentences[sentenceOf[first] ?? 0];
  return words
    .slice(sentence?.first, sentence?.end)
    .some(({ lower }) => pupilVerbs.has(lower) || pronouns.has(lower));
}

/** `undervisar i åk 8`, `mentor i 8B`, `lärare för åk 5`. */
function isTeaching(account: Account, year: number): boolean {
  const before = `${lowerAt(account, year - 3)} ${lowerAt(account, year - 2)} ${lowerAt(account, year - 1)}`;
  return /(?:undervis|mentor|lärare|arbetar|jobbar)\S* (?:\S+ )?(?:i|för|på)$/.test(before.trim());
}

/** A first name alone, or a word that only a pupil's sentence has. */
function tellsOfPupil(
  account: Account,
  { first, last, isByPosition }: NameMention,
  own: readonly Cue[],
): boolean {
  if (isByPosition || has(own, 'pupil', 'guardian')) return true;
  const verb = lowerAt(account, last + 1);
  const isPupilVerb =
    pupilVerbs.has(verb) ||
    pupilVerbs.has(lowerAt(account, last + 2)) ||
    account.words.slice(last, last + 12).some(({ lower }) => pupilVerbs.has(lower));
  return isPupilVerb || (first === last && has(own, 'gender'));
}

const circumstances = ['year', 'diagnosis', 'family', 'absence', 'school'] as const;

/** The sentence after, or before, tells it of `han`, `hon`, `hen` or `eleven`; or it begins with it: `Kalle? Autism, åk 2.` */
function toldNextDoor(account: Account, mention: NameMention, sentence: number): Telling | undefined {
  const { sentences, words, cues } = account;
  const isTold = [sentence + 1, sentence - 1, sentence + 2].some((near) => {
    const one = sentences[near];
    if (!one || one.paragraph !== sentences[sentence]?.paragraph || !has(cues[near] ?? [], ...circumstances))
      return false;
    const isOfSame = words.slice(one.first, one.first + 6).some(({ lower }) => pronouns.has(lower));
    const isFragment =
      near > sentence &&
      (cues[near] ?? []).some(
        ({ kind, first }) =>
          first === one.first && (kind === 'year' || kind === 'diagnosis' || kind === 'absence'),
      );
    return isOfSame || isFragment;
  });
  return isTold ? { first: mention.first, last: mention.last } : undefined;
}

function nearest({ first, last }: NameMention, cues: readonly Cue[]): Cue | undefined {
  const distance = (cue: Cue) => (cue.first > last ? cue.first - last : first - cue.last);
  return cues.reduce<Cue | undefined>(
    (best, cue) => (best && distance(best) <= distance(cue) ? best : cue),
    undefined,
  );
}

function spanOf(account: Account, mention: NameMention, cue: Telling): { start: number; end: number } {
  return placeOfWords(account, Math.min(mention.first, cue.first), Math.max(mention.last, cue.last));
}
