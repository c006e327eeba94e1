import { wordList } from '../lexicon/word-list.ts';
import { type CueReader, lowerAt } from './cue.ts';
import { gapAfter, type Passage, type Word } from './passage.ts';

const absence =
  /^(?:frånvaro|frånvaron|skolfrånvaro|skolfrånvaron|närvaro|närvaron|skolnärvaro|sjukfrånvaro|ogiltig|giltig|totalfrånvaro)$/;
const away = wordList(
  'hemma borta frånvarande hemmasittare hemmasittande hemmavarande isolerad isolerat frånvaro totalfrånvaro skolvägrat sjukskriven uteblivit skolkat vägrat',
);
const notBeen = wordList('varit gått kommit satt deltagit besökt träffat gjort närvarat haft');
const unit =
  /^(?:dag|dagar|dagars|vecka|veckan|veckor|veckors|månad|månader|månaders|termin|terminen|terminer|terminers|år|års|året|läsår|läsåret|halvår|halvåret|lektion|lektionerna)$/;
const monthOrSeason =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|höstas|våras|vintras|somras|jul|påsk|sportlovet|höstlovet|jullovet|påsklovet|sommarlovet|lovet|skolstart|skolstarten|terminsstart|terminsstarten|läsårsstart|läsårsstarten|vt|ht|augusti|trean|fyran|femman|sexan|sjuan|åttan|[12]\d{3})$/;

const notYet = wordList('inte ej knappt aldrig knappast');
const counted = /^(?:\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|ett|halvt)$/;

/** Whether a word can begin a phrase about somebody's absence. */
export function beginsAbsence({ lower }: Word): boolean {
  return absence.test(lower) || away.has(lower) || notYet.has(lower) || counted.test(lower);
}

/** How far apart the words of one such phrase may stand. */
const reach = 8;

/** How much or how long somebody has been away: `67 % frånvaro`, `hemma sedan oktober`, `inte varit i skolan på fem veckor`. */
export const readAbsence: CueReader = (passage, at) =>
  readShare(passage, at) ?? readLength(passage, at) ?? readNotBeen(passage, at);

/** A percentage beside a word for absence. */
function readShare(passage: Passage, at: number): number | undefined {
  const word = lowerAt(passage, at);
  if (isShare(passage, at)) {
    const last = find(passage, at + 1, 4, (one) => absence.test(lowerAt(passage, one)));
    return last !== undefined && !isLimit(passage, at) ? last : undefined;
  }
  if (!absence.test(word)) return undefined;
  const share = find(passage, at + 1, 5, (one) => isShare(passage, one));
  return share !== undefined && !isLimit(passage, share) ? share : undefined;
}

function isShare(passage: Passage, at: number): boolean {
  if (!/^\d{1,3}$/.test(lowerAt(passage, at))) return false;
  return (
    /^\s?%/.test(gapAfter(passage, at)) || /^(?:procent|procents|procentig)$/.test(lowerAt(passage, at + 1))
  );
}

/** A threshold of a routine: `över 15 %`, `minst 20 procent`. */
function isLimit(passage: Passage, share: number): boolean {
  return /^(?:över|minst|under|än|gränsen|gräns|max|högst|vid)$/.test(lowerAt(passage, share - 1));
}

/** `hemma sedan i höstas`, `borta i tre månader`, `hemma hela terminen`, `fem veckors frånvaro`. */
function readLength(passage: Passage, at: number): number | undefined {
  if (away.has(lowerAt(passage, at))) return lengthAfter(passage, at);
  if (
    !counted.test(lowerAt(passage, at)) ||
    !/^(?:dagars|veckors|månaders|terminers|års)$/.test(lowerAt(passage, at + 1))
  )
    return undefined;
  return find(passage, at + 2, 2, (one) => absence.test(lowerAt(passage, one)));
}

/** `inte varit i skolan sedan …`, `inte kommit till skolan på fem veckor`, `knappt gått i skolan i år`. */
function readNotBeen(passage: Passage, at: number): number | undefined {
  if (!notYet.has(lowerAt(passage, at))) return undefined;
  const been = find(passage, at + 1, 3, (one) => notBeen.has(lowerAt(passage, one)));
  if (been === undefined) return undefined;
  const school = find(passage, been + 1, 5, (one) =>
    /^(?:skolan|skola|här|hit|plats|lektion|lektioner|lektionerna|undervisningen|klassrummet|fot)$/.test(
      lowerAt(passage, one),
    ),
  );
  return school === undefined ? undefined : (lengthAfter(passage, school) ?? school);
}

function lengthAfter(passage: Passage, at: number): number | undefined {
  const lead = find(passage, at + 1, reach, (one) =>
    /^(?:sedan|i|på|hela|under|flera|över|ett)$/.test(lowerAt(passage, one)),
  );
  if (lead === undefined) return undefined;
  return find(passage, lead, 5, (one) => isTime(passage, one));
}

function isTime(passage: Passage, at: number): boolean {
  return unit.test(lowerAt(passage, at)) || monthOrSeason.test(lowerAt(passage, at));
}

/** The first of `count` words from `from` on in one sentence that will do. */
function find(
  passage: Passage,
  from: number,
  count: number,
  isIt: (at: number) => boolean,
): number | undefined {
  const sentence = passage.sentenceOf[from - 1];
  for (let at = from; at < from + count && passage.sentenceOf[at] === sentence; at += 1)
    if (isIt(at)) return at;
  return undefined;
}
