import { isProfession } from '../lexicon/professions.ts';
import { onlyOne, pronouns } from '../lexicon/pupils.ts';
import { wordList } from '../lexicon/word-list.ts';
import { type Account, cuesNear, has } from '../passage/account.ts';
import { type Cue, type CueKind, lowerAt } from '../passage/cue.ts';
import { placeOfWords, type Sentence } from '../passage/passage.ts';
import type { PersonSpot } from '../spot.ts';

const telling: readonly CueKind[] = ['gender', 'year', 'diagnosis', 'family', 'absence'];

/**
 * Pupils without a name who can be known from the rest: two or more circumstances near a school or a small place, or `den enda`.
 * Sentences that follow each other tell of the same one.
 */
export function uniqueCases(account: Account): readonly PersonSpot[] {
  const spots: PersonSpot[] = [];
  let told: number | undefined;
  for (const [at, sentence] of account.sentences.entries()) {
    const span = account.isInvented[at]
      ? undefined
      : (onlyOneOfKind(account, sentence, at) ?? tellingSpan(account, sentence, at));
    const before = spots.at(-1);
    if (!span) continue;
    const isSame = before && told === at - 1 && account.sentences[told]?.paragraph === sentence.paragraph;
    if (isSame) spots.splice(-1, 1, { ...before, end: span.end });
    else spots.push({ rule: 'unique-case', sentence: at, ...span });
    told = at;
  }
  return spots;
}

type Span = { start: number; end: number };

/** `den enda flickan i åk 4`, `vår enda elev med …`. */
function onlyOneOfKind(account: Account, { first, end }: Sentence, sentence: number): Span | undefined {
  const cues = account.cues[sentence] ?? [];
  for (let at = first; at < end; at += 1) {
    if (!isOnlyOne(account, at)) continue;
    const pupil = cues.find((cue) => cue.kind === 'pupil' && cue.first > at && cue.first <= at + 3);
    const more = pupil && cues.find((cue) => cue.first > pupil.last && isCircumstanceOrPlace(cue));
    if (pupil && more) return placeOfWords(account, at, more.last);
  }
  return undefined;
}

/** `enda`, or `bara en`. */
function isOnlyOne(account: Account, at: number): boolean {
  const word = lowerAt(account, at);
  return (
    onlyOne.has(word) || (/^(?:bara|endast)$/.test(word) && /^(?:en|ett|1)$/.test(lowerAt(account, at + 1)))
  );
}

function isCircumstanceOrPlace({ kind }: Cue): boolean {
  return kind !== 'pupil' && kind !== 'guardian' && kind !== 'gender';
}

/** The part of a sentence that tells of one pupil, when it and its neighbours tell enough. */
function tellingSpan(account: Account, sentence: Sentence, at: number): Span | undefined {
  const own = (account.cues[at] ?? []).filter(({ kind }) => telling.includes(kind));
  const near = cuesNear(account, at, { before: 1, after: 1 });
  const places = cuesNear(account, at, { before: 2, after: 2 });
  const kinds = new Set(near.filter(({ kind }) => telling.includes(kind)).map(({ kind }) => kind));
  if (own.length === 0 || !isOnePupil(account, sentence, near) || !isLocated(places, kinds.size))
    return undefined;
  if (isGeneral(account, sentence)) return undefined;
  const told = (account.cues[at] ?? []).filter(({ kind }) => telling.includes(kind) || kind === 'pupil');
  const subject = subjectOf(account, sentence);
  return placeOfWords(
    account,
    Math.min(...told.map(({ first }) => first), subject),
    Math.max(...told.map(({ last }) => last)),
  );
}

/** The first `hon`, `hen` or `eleven` of a sentence, or its end when it has none. */
function subjectOf(account: Account, { first, end }: Sentence): number {
  let at = first;
  while (at < end && !pronouns.has(lowerAt(account, at))) at += 1;
  return at;
}

/** Two circumstances are enough where few live or in a named school; three where only the writer shows the place. */
function isLocated(near: readonly Cue[], kinds: number): boolean {
  return has(near, 'school', 'small-place') ? kinds >= 2 : has(near, 'own-place') && kinds >= 3;
}

/** A child is spoken of, or a `han` or `hon` who is nobody at work. */
function isOnePupil(account: Account, { first, end }: Sentence, near: readonly Cue[]): boolean {
  if (near.some((cue) => cue.kind === 'pupil' && isOne(account, cue))) return true;
  if (has(near, 'absence') && has(near, 'year')) return true;
  const words = account.words.slice(Math.max(0, first - 20), end);
  return words.some(({ lower }) => pronouns.has(lower)) && !words.some(({ lower }) => isProfession(lower));
}

/** `varje elev`, `alla barn`, `femton barn` are many. */
function isOne(account: Account, { first }: Cue): boolean {
  const word = lowerAt(account, first);
  if (word !== 'elev' && word !== 'barn') return true;
  return /^(?:en|ett|vår|min|vårt|mitt|denna|detta|enda|annan|viss|den|det|här|äldre|yngre|ung|sådan)$/.test(
    lowerAt(account, first - 1),
  );
}

const routine = wordList(
  'ska bör kan får måste brukar skall behöver kunde varje alla ofta oftast oavsett exempelvis generellt vanligtvis enligt',
);
const condition = /^(?:när|om|ifall|för|vad|hur|då|innan|så)$/;
const happened = wordList(
  'har hade varit är var fick fått började slutade vägrar vägrade kom flyttade flyttat bor bodde gick går just nu höstas våras sedan förra stannar kommer sitter klarar lever mår lider utreds väntar behövde',
);

/** What a routine says of any pupil, `När en elev i åk 7 har varit borta ska mentorn ringa`, or figures of many: `var femte 15-åring`. */
function isGeneral(account: Account, { first, end }: Sentence): boolean {
  const words = account.words.slice(first, end).map(({ lower }) => lower);
  const [one = '', two = ''] = words;
  if (condition.test(one) && /^(?:en|ett|eleven|barnet|ungdomen|du|skolan|någon|hen)$/.test(two)) return true;
  if (
    words.some(
      (word, at) => always.has(word) || (/^var(?:t)?$/.test(word) && ordinal.test(words[at + 1] ?? '')),
    )
  )
    return true;
  return words.some((word) => routine.has(word)) && !words.some((word) => happened.has(word));
}

const always = wordList('varje oavsett exempelvis andelen hälften föreställ');
const ordinal = /^(?:annan|annat|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde)$/;
