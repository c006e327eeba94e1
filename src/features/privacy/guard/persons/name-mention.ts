import { givenNames, namesLikeWords } from '../lexicon/given-names.ts';
import { greetings, isProfession, professionalVerbs } from '../lexicon/professions.ts';
import { pupilsOwn, pupilVerbs } from '../lexicon/pupils.ts';
import { wordList } from '../lexicon/word-list.ts';
import type { Account } from '../passage/account.ts';
import { lowerAt } from '../passage/cue.ts';
import { gapAfter } from '../passage/passage.ts';

/** Somebody's first name at a word, with the surname after it if there is one: words `first` to `last`. */
export type NameMention = {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly isGenitive: boolean;
  /** The word stands where only a name can stand, whatever list it is in. */
  readonly isByPosition: boolean;
};

/** First names in the passage that are not those of colleagues, authors, schools or places. */
export function pupilNames(account: Account): readonly NameMention[] {
  const mentions = account.words.flatMap((_, at) => mentionAt(account, at) ?? []);
  const professionals = new Set(
    mentions.filter((one) => isProfessional(account, one)).map(({ name }) => name),
  );
  return mentions.filter(({ name }) => !professionals.has(name));
}

function mentionAt(account: Account, at: number): NameMention | undefined {
  const { words } = account;
  const text = words[at]?.text ?? '';
  if (!/^\p{Lu}\p{L}+(?:-\p{L}+)?$/u.test(text) || isWithinName(account, at) || isPlace(account, at))
    return undefined;
  const isByPosition = isWhereNamesStand(account, at);
  const name = nameOf(text.toLowerCase(), isByPosition);
  if (name === undefined || isOnlyWord(account, at, name, isByPosition)) return undefined;
  const last = isSurname(account, at + 1) && gapAfter(account, at) === ' ' ? at + 1 : at;
  const isGenitive =
    name !== text.toLowerCase() ||
    (/s$/.test(lowerAt(account, last)) && pupilsOwn.has(lowerAt(account, last + 1)));
  return { name, first: at, last, isGenitive, isByPosition };
}

/** A name that is a word too needs a verb after it where every word has a capital: `Nova har`, but `Per elev`. */
function isOnlyWord(account: Account, at: number, name: string, isByPosition: boolean): boolean {
  if (isByPosition || !namesLikeWords.has(name) || !isFirstInSentence(account, at)) return false;
  const next = lowerAt(account, at + 1);
  const isFollowed =
    actsAfterName.has(next) || (next === 'i' && startsYear(account, at + 2)) || startsYear(account, at + 1);
  return !isFollowed;
}

const actsAfterName = wordList(
  'har är går bor mår vill kommer vägrar fick får hade var gick klarar orkar kan',
);

function startsYear(account: Account, at: number): boolean {
  return (account.cues[account.sentenceOf[at] ?? 0] ?? []).some(
    ({ kind, first }) => kind === 'year' && first === at,
  );
}

/** The name without the ending of the genitive. */
function nameOf(lower: string, isByPosition: boolean): string | undefined {
  if (givenNames.has(lower)) return lower;
  const bare = lower.replace(/s$/, '');
  if (bare !== lower && givenNames.has(bare)) return bare;
  return isByPosition ? lower : undefined;
}

/** The second name of somebody whose first one was the word before. */
function isWithinName(account: Account, at: number): boolean {
  return (
    givenNames.has(lowerAt(account, at - 1)) &&
    /^\p{Lu}/u.test(account.words[at - 1]?.text ?? '') &&
    gapAfter(account, at - 1) === ' '
  );
}

const ofPlaces = wordList(
  'skola skolan skolas skolans gymnasium gymnasiet församling församlings kyrka kyrkan distrikt gata gatan väg vägen torg torget park parken kommun kommuns län modellen metoden projektet priset dagen vecka',
);

/** Part of the name of a school or a street, or a municipality that is called like a person. */
function isPlace(account: Account, at: number): boolean {
  const isInCue = (account.cues[account.sentenceOf[at] ?? 0] ?? []).some(
    ({ kind, first, last }) => (kind === 'school' || kind === 'small-place') && first <= at && at <= last,
  );
  return (
    isInCue ||
    ofPlaces.has(lowerAt(account, at + 1)) ||
    /^(?:sankt|s:t|s:ta|lex)$/.test(lowerAt(account, at - 1))
  );
}

function isFirstInSentence({ sentences, sentenceOf }: Account, at: number): boolean {
  return sentences[sentenceOf[at] ?? 0]?.first === at;
}

function isSurname({ words }: Account, at: number): boolean {
  const text = words[at]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(text) && !/(?:skola|skolan|gymnasiet|kommun)s?$/.test(text);
}

const callsByName = wordList(
  'heter hette kallas kallar eleven elev pojken pojke flickan flicka killen kille tjejen tjej sonen son dottern dotter barnet',
);

/** `eleven Zelal`, `vi kallar honom Zelal`, `Zelal i 8B`, `Zelal, 14 år`: any word with a capital is a name there. */
function isWhereNamesStand(account: Account, at: number): boolean {
  const { words } = account;
  if (/^\p{Lu}{2,}$/u.test(words[at]?.text ?? '') || notNames.has(lowerAt(account, at))) return false;
  const [before, earlier] = [lowerAt(account, at - 1), lowerAt(account, at - 2)];
  const isCalled =
    callsByName.has(before) ||
    (/^(?:hen|honom|henne|eleven|barnet)$/.test(before) && /^kallar?s?$/.test(earlier));
  if (isCalled && /^,?\s$/.test(gapAfter(account, at - 1))) return true;
  if (isFirstInSentence(account, at)) return false;
  if (startsYear(account, at + 1) && /^,? \(?$/.test(gapAfter(account, at))) return true;
  return (
    /^(?:i|går)$/.test(lowerAt(account, at + 1)) &&
    (startsYear(account, at + 2) || startsYear(account, at + 3))
  );
}

const notNames = wordList(
  'elev eleven elever eleverna skolan undervisningen arbetet frånvaron närvaron vi ni de han hon hen det den när om en ett barnet pojken flickan arbetslaget personalen mentor ämnen matematik svenska idrott engelska insatsen insatser gruppen klassen lektionen lektioner klass åk årskurs sal grupp projekt alla många någon detta exempelvis ungefär kommunen teamet',
);

/** A colleague, an author, somebody who is greeted: told by a title or by what the person does. */
function isProfessional(account: Account, mention: NameMention): boolean {
  const { first, last } = mention;
  if (mention.isGenitive && pupilsOwn.has(lowerAt(account, last + 1))) return false;
  return (
    hasTitleBefore(account, first) ||
    hasTitleAfter(account, last) ||
    isAuthor(account, mention) ||
    isAddressed(account, mention) ||
    works(account, last)
  );
}

function hasTitleBefore(account: Account, first: number): boolean {
  const word = lowerAt(account, first - 1);
  return isProfession(word) && !/s$/.test(word) && /^[\s:,]{1,2}$/.test(gapAfter(account, first - 1));
}

/** How many words may stand between a name and the title after it: `Anna Berg, biträdande rektor`. */
const titleReach = 4;

function hasTitleAfter(account: Account, last: number): boolean {
  const isApposition =
    /^\s?[,(–-]/.test(gapAfter(account, last)) || /^(?:som|är|var|blev)$/.test(lowerAt(account, last + 1));
  if (!isApposition) return false;
  for (let at = last + 1; at <= last + titleReach && at < account.words.length; at += 1) {
    if (isProfession(lowerAt(account, at))) return true;
    if (/[.;!?]/.test(gapAfter(account, at))) return false;
  }
  return false;
}

/** `Gren Landell (2018)`, `Andersson, m.fl.`: a name in a reference. */
function isAuthor(account: Account, { last }: NameMention): boolean {
  const gap = gapAfter(account, last);
  return (
    /^,?\s?\(?$/.test(gap) && /^(?:19|20)\d\d[a-z]?$/.test(lowerAt(account, last + 1)) && gap.includes('(')
  );
}

function isAddressed(account: Account, { first, last }: NameMention): boolean {
  const { read, words } = account;
  const before = read.text.slice(Math.max(0, (words[first]?.start ?? 0) - 3), words[first]?.start);
  if (/[@/]\s?$/.test(before) || /^\s*!/.test(gapAfter(account, last))) return true;
  if (greetings.has(lowerAt(account, first - 1))) return true;
  return isFirstInSentence(account, first) && isSignature(account, first, last);
}

/** A line of its own at the end: `Anna, Smedjeskolan`. */
function isSignature(account: Account, first: number, last: number): boolean {
  const before = lowerAt(account, first - 1);
  return (
    greetings.has(before) ||
    /^(?:hälsning|hälsningar|mvh|tack)$/.test(before) ||
    (last === account.words.length - 1 && first > 5)
  );
}

/** How far from a name its verb is looked for: `Anna på Smedjeskolan tipsade`. */
const verbReach = 6;

/** The first verb after the name is one of work, and nothing before it tells of a pupil. */
function works(account: Account, last: number): boolean {
  const sentence = account.sentenceOf[last] ?? 0;
  const cues = account.cues[sentence] ?? [];
  for (let at = last + 1; at <= last + verbReach && account.sentenceOf[at] === sentence; at += 1) {
    const word = lowerAt(account, at);
    if (professionalVerbs.has(word)) return true;
    if (pupilVerbs.has(word) || /^(?:att|men|och)$/.test(word)) return false;
    if (cues.some(({ kind, first }) => first === at && kind !== 'school' && kind !== 'small-place'))
      return false;
  }
  return false;
}
