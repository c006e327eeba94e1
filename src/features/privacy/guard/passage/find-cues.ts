import { diagnoses, familyWords, guardianWords } from '../lexicon/conditions.ts';
import { genderedPronouns, genderedPupil, onePupil } from '../lexicon/pupils.ts';
import { readAbsence } from './absence.ts';
import type { Cue, CueKind, CueReader } from './cue.ts';
import { lowerAt } from './cue.ts';
import type { Passage } from './passage.ts';
import { readOwnPlace, readSchool, readSmallPlace } from './place.ts';
import { readAge, readSchoolYear } from './school-year.ts';

const ofWord =
  (...lists: readonly ReadonlySet<string>[]): CueReader =>
  (passage, at) =>
    lists.some((list) => list.has(lowerAt(passage, at))) ? at : undefined;

const readers: readonly (readonly [CueKind, CueReader])[] = [
  ['school', readSchool],
  ['small-place', readSmallPlace],
  ['own-place', readOwnPlace],
  ['year', readSchoolYear],
  ['year', readAge],
  ['absence', readAbsence],
  ['gender', ofWord(genderedPupil, genderedPronouns)],
  ['diagnosis', ofWord(diagnoses)],
  ['family', ofWord(familyWords)],
  ['guardian', ofWord(guardianWords)],
  ['pupil', ofWord(onePupil, genderedPupil)],
];

/** The cues of a passage by sentence, each list in the order of the words. */
export function findCues(passage: Passage): readonly (readonly Cue[])[] {
  const bySentence: Cue[][] = passage.sentences.map(() => []);
  for (let at = 0; at < passage.words.length; at += 1) {
    const cues = bySentence[passage.sentenceOf[at] ?? 0];
    for (const [kind, read] of readers) {
      const last = read(passage, at);
      if (last !== undefined) cues?.push({ kind, first: at, last });
    }
  }
  return bySentence;
}
