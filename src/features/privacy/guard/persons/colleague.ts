import { givenNames } from '../lexicon/given-names.ts';
import {
  greetings,
  isProfession,
  isProfessionOfMany,
  occasions,
  professionalVerbs,
} from '../lexicon/professions.ts';
import { pupilsOwn, pupilVerbs } from '../lexicon/pupils.ts';
import type { Account } from '../passage/account.ts';
import { lowerAt } from '../passage/cue.ts';
import { gapAfter } from '../passage/passage.ts';
import type { NameMention } from './name-mention.ts';

/** Somebody at work, an author, one who is greeted or signs: told by a title, by what the person does, or by where the name stands. */
export function isColleague(account: Account, mention: NameMention): boolean {
  const { first, last } = mention;
  if (mention.isGenitive && pupilsOwn.has(lowerAt(account, last + 1))) return false;
  return (
    hasTitleBefore(account, first) ||
    hasTitleAfter(account, last) ||
    isAuthor(account, last) ||
    isAddressed(account, mention) ||
    works(account, last)
  );
}

/** How many words may stand between a title and the name after it: `mentorn i 8B, Anna`. */
const titleReachBefore = 4;

function hasTitleBefore(account: Account, first: number): boolean {
  for (let at = first - 1; at >= first - titleReachBefore; at -= 1) {
    const word = lowerAt(account, at);
    if (account.sentenceOf[at] !== account.sentenceOf[first]) return false;
    if (isProfessionOfMany(word) || occasions.has(word)) return true;
    if (isProfession(word)) return !/s$/.test(word) && /^[\s:,]{1,2}$/.test(gapAfter(account, first - 1));
    if (!isBetweenTitleAndName(account, at)) return false;
  }
  return false;
}

function isBetweenTitleAndName(account: Account, at: number): boolean {
  if (/^(?:i|på|vid|med|av|och)$/.test(lowerAt(account, at)) || givenNames.has(lowerAt(account, at)))
    return true;
  const cues = account.cues[account.sentenceOf[at] ?? 0] ?? [];
  return cues.some(
    ({ kind, first, last }) => (kind === 'year' || kind === 'school') && first <= at && at <= last,
  );
}

/** How many words may stand between a name and the title after it: `Anna Berg, biträdande rektor`. */
const titleReachAfter = 4;

function hasTitleAfter(account: Account, last: number): boolean {
  const gap = gapAfter(account, last);
  const isApposition =
    /^\s?[,(–-]|^ ?\n/.test(gap) || /^(?:som|är|var|blev)$/.test(lowerAt(account, last + 1));
  if (!isApposition) return false;
  for (let at = last + 1; at <= last + titleReachAfter && at < account.words.length; at += 1) {
    if (isProfession(lowerAt(account, at))) return true;
    if (/[.;!?]/.test(gapAfter(account, at))) return false;
  }
  return false;
}

/** `Gren Landell (2018)`, `Berg, A. & Holm`: a name in a reference. */
function isAuthor(account: Account, last: number): boolean {
  const gap = gapAfter(account, last);
  const isDated = gap.includes('(') && /^(?:19|20)\d\d[a-z]?$/.test(lowerAt(account, last + 1));
  return isDated || /^\s?(?:&|,\s?\p{Lu}\.)/u.test(gap);
}

function isAddressed(account: Account, { first, last }: NameMention): boolean {
  const { read, words, sentenceOf } = account;
  const before = read.text.slice(Math.max(0, (words[first]?.start ?? 0) - 3), words[first]?.start);
  if (/[@/]\s?$/.test(before) || /^\s*!/.test(gapAfter(account, last))) return true;
  const [one, two] = [lowerAt(account, first - 1), lowerAt(account, first - 2)];
  if (greetings.has(one)) return one !== 'hos' || !atHome.has(two);
  if (agreesWith.has(`${two} ${one}`) || (one === 'som' && speaks.has(lowerAt(account, last + 1))))
    return true;
  if (lowerAt(account, first - 2) === 'jag' && lowerAt(account, first - 1) === 'heter') return true;
  const isSentence = sentenceOf[first - 1] !== sentenceOf[first];
  return isSentence && last === words.length - 1 && first > 5;
}

/** `hembesök hos Hugo`: it is not from him that something is to be had. */
const atHome = new Set(['hemma', 'hem', 'hembesök', 'hembesöket']);
const agreesWith = new Set(['håller med', 'instämmer med']);
/** `som Johanna sa` */
const speaks = new Set(['säger', 'sa', 'sade', 'nämner', 'nämnde', 'påpekade', 'var']);

/** How far from a name its verb is looked for: `Anna på Smedjeskolan tipsade`. */
const verbReach = 6;

/** The first verb after the name is one of work, and nothing before it tells of a pupil. */
function works(account: Account, last: number): boolean {
  const sentence = account.sentenceOf[last] ?? 0;
  const cues = account.cues[sentence] ?? [];
  for (let at = last + 1; at <= last + verbReach && account.sentenceOf[at] === sentence; at += 1) {
    const word = lowerAt(account, at);
    if (professionalVerbs.has(word)) return true;
    if (pupilVerbs.has(word) || /^(?:att|men|när)$/.test(word)) return false;
    const tells = cues.some(
      ({ kind, first }) => first === at && kind !== 'school' && kind !== 'small-place' && kind !== 'pupil',
    );
    if (tells) return false;
  }
  return false;
}
