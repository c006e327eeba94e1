import { givenNames, namesLikeWords } from '../lexicon/given-names.ts';
import { pupilsOwn } from '../lexicon/pupils.ts';
import { wordList } from '../lexicon/word-list.ts';
import type { Account } from '../passage/account.ts';
import { type CueKind, lowerAt } from '../passage/cue.ts';
import { gapAfter } from '../passage/passage.ts';
import { isColleague } from './colleague.ts';

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
  const colleagues = new Set(mentions.filter((one) => isColleague(account, one)).map(({ name }) => name));
  return mentions.filter(({ name }) => !colleagues.has(name));
}

function mentionAt(account: Account, at: number): NameMention | undefined {
  const text = account.words[at]?.text ?? '';
  const lower = lowerAt(account, at);
  if (notNames.has(lower) || !/^\p{L}{2,}(?:-\p{L}+)?$/u.test(text)) return undefined;
  if (!isCapital(account, at)) return smallMention(account, at);
  if (isWithinName(account, at) || isPlace(account, at)) return undefined;
  const isByPosition = isWhereNamesStand(account, at);
  const name = givenNameOf(lower) ?? (isByPosition ? lower : undefined);
  if (name === undefined || isOnlyWord(account, at, name, isByPosition)) return undefined;
  const last = isSurname(account, at + 1) && gapAfter(account, at) === ' ' ? at + 1 : at;
  const isGenitive =
    name !== lower || (/s$/.test(lowerAt(account, last)) && pupilsOwn.has(lowerAt(account, last + 1)));
  return { name, first: at, last, isGenitive, isByPosition };
}

/** `kalle i 8b`, `kalles mamma`: a name without its capital counts when a class or what is a pupil's own stands right after it. */
function smallMention(account: Account, at: number): NameMention | undefined {
  const name = givenNameOf(lowerAt(account, at));
  if (name === undefined || name.length < 4 || namesLikeWords.has(name)) return undefined;
  const isGenitive = name !== lowerAt(account, at) && pupilsOwn.has(lowerAt(account, at + 1));
  const isInClass =
    startsYear(account, at + 1) || (lowerAt(account, at + 1) === 'i' && startsYear(account, at + 2));
  return isGenitive || isInClass ? { name, first: at, last: at, isGenitive, isByPosition: true } : undefined;
}

function isCapital({ words }: Account, at: number): boolean {
  return /^\p{Lu}/u.test(words[at]?.text ?? '');
}

/** A given name, also with the ending of the genitive. */
function givenNameOf(lower: string): string | undefined {
  if (givenNames.has(lower)) return lower;
  const bare = lower.replace(/s$/, '');
  return givenNames.has(bare) ? bare : undefined;
}

/**
 * A name that is a word too needs a verb, a class or a diagnosis after it where every word has a capital: `Nova har`, but
 * `Per elev`. A month has a capital anywhere, as some write it, and a verb after it.
 */
function isOnlyWord(account: Account, at: number, name: string, isByPosition: boolean): boolean {
  if (isByPosition || !namesLikeWords.has(name)) return false;
  const isMonth = months.has(name);
  if (!isMonth && !isFirstInSentence(account, at)) return false;
  const next = lowerAt(account, at + 1);
  const isInClass = startsYear(account, at + 1) || (next === 'i' && startsYear(account, at + 2));
  const isListed = /[-–:,(]/.test(gapAfter(account, at)) && starts(account, at + 1, 'diagnosis');
  return !isInClass && !isListed && (isMonth || !actsAfterName.has(next));
}

const months = wordList('mars april maj juni juli');

const actsAfterName = wordList(
  'har är går bor mår vill kommer vägrar fick får hade var gick klarar orkar kan',
);

function startsYear(account: Account, at: number): boolean {
  return starts(account, at, 'year');
}

function starts(account: Account, at: number, what: CueKind): boolean {
  const cues = account.cues[account.sentenceOf[at] ?? 0] ?? [];
  return cues.some(({ kind, first }) => kind === what && first === at);
}

/** The second name of somebody whose first one was the word before. */
function isWithinName(account: Account, at: number): boolean {
  const isJoined = isCapital(account, at - 1) && gapAfter(account, at - 1) === ' ';
  return isJoined && (givenNames.has(lowerAt(account, at - 1)) || !isFirstInSentence(account, at - 1));
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
    isNamedAfter(account, at) ||
    /^(?:sankt|s:t|s:ta|lex)$/.test(lowerAt(account, at - 1))
  );
}

/** `Selma Lagerlöfs skola`, `Erik Dahlbergsgymnasiet`, `Karin Boyes gata`: called after somebody with a surname. */
function isNamedAfter(account: Account, at: number): boolean {
  if (!isCapital(account, at + 1) || gapAfter(account, at) !== ' ') return false;
  return (
    starts(account, at + 1, 'school') ||
    (/s$/.test(lowerAt(account, at + 1)) && ofPlaces.has(lowerAt(account, at + 2)))
  );
}

function isFirstInSentence({ sentences, sentenceOf }: Account, at: number): boolean {
  return sentences[sentenceOf[at] ?? 0]?.first === at;
}

function isSurname({ words }: Account, at: number): boolean {
  const text = words[at]?.text ?? '';
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(text) && !/(?:skola|skolan|gymnasiet|kommun)s?$/.test(text);
}

const callsByName = wordList(
  'heter hette kallas kallar eleven elev pojken pojke flickan flicka killen kille tjejen tjej sonen son dotter dottern barnet',
);

/** `eleven Zelal`, `vi kallar honom Zelal`, `träffat Zelal i 8B`, `om Zelal, 14 år`: any word with a capital is a name there. */
function isWhereNamesStand(account: Account, at: number): boolean {
  if (/^\p{Lu}{2,}$/u.test(account.words[at]?.text ?? '') || isFirstInSentence(account, at)) return false;
  const [before, earlier] = [lowerAt(account, at - 1), lowerAt(account, at - 2)];
  if (/^(?:från|i|till|på|ur)$/.test(before)) return false;
  const isCalled =
    callsByName.has(before) ||
    (/^(?:hen|honom|henne|eleven|barnet)$/.test(before) && /^kallar?s?$/.test(earlier));
  if (isCalled && /^,?\s$/.test(gapAfter(account, at - 1))) return true;
  if (startsYear(account, at + 1) && /^,? \(?$/.test(gapAfter(account, at))) return true;
  return (
    /^(?:i|går)$/.test(lowerAt(account, at + 1)) &&
    (startsYear(account, at + 2) || startsYear(account, at + 3))
  );
}

const notNames = wordList(
  'elev eleven elever eleverna skolan undervisningen arbetet frånvaron närvaron vi ni de han hon hen det den när om en ett barnet pojken flickan arbetslaget personalen mentor mentorn ämnen matematik svenska idrott engelska insatsen insatser gruppen klassen lektionen lektioner klass åk årskurs sal grupp projekt alla många någon detta exempelvis ungefär kommunen teamet läsåret hösten våren',
);
