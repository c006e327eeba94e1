import { diagnoses, familyWords, guardianWords } from '../lexicon/conditions.ts';
import { genderedPronouns, genderedPupil, onePupil, severalPupils } from '../lexicon/pupils.ts';
import { beginsAbsence, readAbsence } from './absence.ts';
import type { Cue, CueKind, CueReader } from './cue.ts';
import { type Passage, startsWithCapital, type Word } from './passage.ts';
import { beginsOwnPlace, readOwnPlace, readSchool, readSmallPlace } from './place.ts';
import {
  beginsAge,
  beginsAgedPupil,
  beginsSchoolYear,
  isOneOfMany,
  readAge,
  readSchoolYear,
} from './school-year.ts';

type Reader = { kind: CueKind; begins: (word: Word) => boolean; read: CueReader };

const inLists = (kind: CueKind, ...lists: readonly ReadonlySet<string>[]): Reader => ({
  kind,
  begins: ({ lower }) => lists.some((list) => list.has(lower)),
  read: (_, at) => at,
});

const readers: readonly Reader[] = [
  { kind: 'school', begins: startsWithCapital, read: readSchool },
  { kind: 'small-place', begins: startsWithCapital, read: readSmallPlace },
  { kind: 'own-place', begins: beginsOwnPlace, read: readOwnPlace },
  { kind: 'year', begins: beginsSchoolYear, read: readSchoolYear },
  { kind: 'year', begins: beginsAge, read: readAge },
  { kind: 'absence', begins: beginsAbsence, read: readAbsence },
  inLists('gender', genderedPupil, genderedPronouns),
  inLists('diagnosis', diagnoses),
  inLists('family', familyWords),
  inLists('guardian', guardianWords),
  inLists('pupil', onePupil, genderedPupil),
  { kind: 'pupil', begins: beginsAgedPupil, read: (_, at) => at },
  // `en av våra elever`
  {
    kind: 'pupil',
    begins: ({ lower }) => severalPupils.has(lower),
    read: (passage, at) => (isOneOfMany(passage, at - 3) ? at : undefined),
  },
];

const known = new Map<string, readonly Reader[]>();
const mostKnown = 20_000;

/** The readers whose cues can begin with a word; most words begin none. */
function readersOf(word: Word): readonly Reader[] {
  const cached = known.get(word.text);
  if (cached) return cached;
  const fitting = readers.filter(({ begins }) => begins(word));
  if (known.size < mostKnown) known.set(word.text, fitting);
  return fitting;
}

/** The cues of a passage by sentence, each list in the order of the words. */
export function findCues(passage: Passage): readonly (readonly Cue[])[] {
  const bySentence: Cue[][] = passage.sentences.map(() => []);
  for (const [at, word] of passage.words.entries()) {
    for (const { kind, read } of readersOf(word)) {
      const last = read(passage, at);
      if (last !== undefined) bySentence[passage.sentenceOf[at] ?? 0]?.push({ kind, first: at, last });
    }
  }
  return bySentence;
}
