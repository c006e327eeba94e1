import { placesLikeWords, smallMunicipalities } from '../lexicon/small-municipalities.ts';
import { wordList } from '../lexicon/word-list.ts';
import { type CueReader, lowerAt } from './cue.ts';
import type { Passage, Word } from './passage.ts';

/** Kinds of schools; a name is made of something else. */
const kindsOfSchool =
  /^(?:grund|gymnasie|för|hög|folkhög|special|same|resurs|fri|sär|grundsär|gymnasiesär|låg|mellan|musik|kultur|hel|hem|fjärr|distans|sommar|lov|fristående|friluft|byskol|by|landsbygds|kommun|vuxen|komvux|språk|idrott|nyanländ|skola|hund|trafik|dans|mot|tillbaka|hela|min|vår|er|deras|lär|yrkes|aftonskola|kvälls|natt|sjukhus|f-9-|f-6-|f-|7-9-|anpassad|idé|ide|pilot|bro|jour|mål|mottagar|start|ny|till|projekt|stor|små|stads|centrum|privat|friskol|internat|riksinternat)$/;
const schoolEnd =
  /^(.*?)(?:skola|skolan|skolans|skolas|friskola|friskolan|friskolans|gymnasium|gymnasiet|gymnasiets|gymnasieskola|läroverk|lärcenter)$/;
const afterName = wordList(
  'skola skolan skolans skolas friskola friskolan gymnasium gymnasiet gymnasiets gymnasieskola läroverk grundskola montessori montessoriskola byskola',
);
const notNames = wordList(
  'vår er min din deras en ett den det hela varje någon ingen alla samma skolan vilken vilket denna annan andra nästa varför när om på i till från ny nya hur är har kan ska men och att för kommunal kommunala fristående anpassad anpassade liten lilla stor stora',
);

/** A school by its name: `Åslunda skola`, `Smedjeskolan`. */
export const readSchool: CueReader = (passage, at) => {
  const text = passage.words[at]?.text ?? '';
  if (!/^\p{Lu}/u.test(text) || /^\p{Lu}{2,}$/u.test(text)) return undefined;
  const [, stem] = schoolEnd.exec(text.toLowerCase()) ?? [];
  if (stem) return kindsOfSchool.test(stem) || kindsOfSchool.test(stem.replace(/s$/, '')) ? undefined : at;
  if (notNames.has(text.toLowerCase())) return undefined;
  const next = isDirection(passage, at) ? at + 2 : at + 1;
  return afterName.has(lowerAt(passage, next)) && isTogether(passage, at, next) ? next : undefined;
};

/** `Norra Åslunda skola`. */
function isDirection({ words }: Passage, at: number): boolean {
  return (
    /^(?:Norra|Södra|Östra|Västra|Nya|Gamla|S:t|Sankt|Lilla|Stora|Övre|Nedre)$/.test(words[at]?.text ?? '') &&
    /^\p{Lu}/u.test(words[at + 1]?.text ?? '')
  );
}

function isTogether({ read, words }: Passage, at: number, next: number): boolean {
  return !/[.,;:!?()\n]/.test(read.text.slice(words[at]?.end, words[next]?.start));
}

/** A municipality where few enough live that a pupil can be known from little. */
export const readSmallPlace: CueReader = (passage, at) => {
  const two = `${passage.words[at]?.text} ${passage.words[at + 1]?.text}`;
  if (smallMunicipalities.has(two.replace(/s$/, ''))) return at + 1;
  const name = placeName(passage.words[at]?.text ?? '');
  if (name === undefined) return undefined;
  const isPlace =
    /^(?:i|från|till|inom|kring)$/.test(lowerAt(passage, at - 1)) || /^kommun/.test(lowerAt(passage, at + 1));
  return isPlace || !placesLikeWords.has(name) ? at : undefined;
};

/** The name without the ending of the genitive. */
function placeName(text: string): string | undefined {
  if (smallMunicipalities.has(text)) return text;
  const bare = text.replace(/s$/, '');
  return smallMunicipalities.has(bare) ? bare : undefined;
}

const ownPlace = /^(?:byskola|byskolan|landsbygdsskola|småskola|hos|vår|våran|min|liten|lilla)$/;

/** Whether a word can begin a place that is the writer's own. */
export function beginsOwnPlace({ lower }: Word): boolean {
  return ownPlace.test(lower);
}

/** The writer's own school or village, which a reader can name from who writes. */
export const readOwnPlace: CueReader = (passage, at) => {
  const word = lowerAt(passage, at);
  if (/^(?:byskola|byskolan|landsbygdsskola|småskola)$/.test(word)) return at;
  if (word === 'hos') return lowerAt(passage, at + 1) === 'oss' ? at + 1 : undefined;
  if (!/^(?:vår|våran|min|liten|lilla)$/.test(word)) return undefined;
  const next = /^(?:lilla|liten|egen)$/.test(lowerAt(passage, at + 1)) ? at + 2 : at + 1;
  return /^(?:skola|skolan|kommun|kommunen|by|byn|ort|orten|byskola|skolenhet|landsbygdskommun)$/.test(
    lowerAt(passage, next),
  )
    ? next
    : undefined;
};
