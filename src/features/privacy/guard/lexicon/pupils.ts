import { wordList } from './word-list.ts';

/** One pupil, of whom the text does not say which. */
export const onePupil = wordList(`
  elev elevs eleven elevens barn barnet barnets ungdom ungdomen ungdomens tonåring tonåringen tonåringens
  syskonpar syskonparet syskonen tvillingpar tvillingparet tvillingarna
`);

/** One child, with a gender. */
export const genderedPupil = wordList(`
  pojke pojken pojkens flicka flickan flickans kille killen killens tjej tjejen tjejens son sonen sonens dotter dottern dotterns grabb grabben
  grabbens tös tösen elevflicka skolflicka skolpojke
`);

export const genderedPronouns = wordList('han honom hans hon henne hennes');

/** A word that can stand for a person who has just been named. */
export const pronouns = wordList(
  'han honom hans hon henne hennes hen hens eleven elevens pojken flickan killen tjejen barnet sonen dottern',
);

/** Several pupils, to be counted. */
export const severalPupils = wordList(`
  elever eleverna elev barn barnen ungdomar ungdomarna pojkar pojkarna flickor flickorna killar killarna tjejer tjejerna syskon hemmasittare
  hemmasittarna tonåringar skolelever lågstadieelever mellanstadieelever högstadieelever gymnasieelever gymnasister högstadieungdomar niondeklassare
  åttondeklassare sjundeklassare sjätteklassare femteklassare fjärdeklassare skolpliktiga nyanlända frånvaroelever
  nior åttor sjuor sexor femmor fyror treor tvåor ettor
`);

/** What is a pupil's own when it stands after a name in the genitive. */
export const pupilsOwn = wordList(`
  mamma mammas pappa pappas föräldrar förälder vårdnadshavare familj syskon bror syster lillebror storebror lillasyster storasyster mormor farmor
  morfar farfar frånvaro närvaro skolfrånvaro skolnärvaro klass lärare mentor klassföreståndare skolgång skola schema utredning frånvaroutredning åtgärdsprogram
  diagnos adhd autism hemsituation skoldag resurs elevassistent betyg ångest mående familjehem klasskamrater kompisar hem omdöme
  handlingsplan omplacering placering problematik situation ärende journal
`);

/** What somebody says of a pupil's days: going to school, staying away, how it goes. */
export const pupilVerbs = wordList(`
  går gick gått kommer kom vägrar vägrade skolkar skolkade stannar stannade mår mådde orkar orkade trivs trivdes mobbas mobbades avviker avvek
  saknar vågar vågade isolerar isolerade uteblir uteblev placerades utreds utreddes missar missade sover slutade börjat började behöver behövde klarar klarade lider kämpar gråter bråkar rymmer rymde äter
`);

/** Somebody alone of a kind. */
export const onlyOne = wordList('enda ende ensamma ensam');
