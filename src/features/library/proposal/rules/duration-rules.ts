import type { Finding } from '../proposal.ts';
import { type Document, found, type Hit, hits, isDenied, topicOf } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { countWord, readCount } from '../words/numbers.ts';

const lengthUnits: readonly (readonly [string, number])[] = [
  ['dag', 1 / 30],
  ['veck', 12 / 52],
  ['månad', 1],
  ['kvartal', 3],
  ['halvår', 6],
  ['läsår', 10],
  ['termin', 5],
  ['år', 12],
];
const unitWord = '(dagar|dag|veckor|vecka|månader|månad|kvartal|halvår|läsår|terminer|termin|år)';
/** A length: `tre till sex månader`, `ett halvår`; after another the unit may be left out (`en termin, aldrig längre än två`). */
const length = `(${countWord})(?:\\s*(?:till|[-–])\\s*(${countWord}))?(?:\\s+hela)?(?:\\s+${unitWord}(?!\\p{L})|(?=[.,;]))`;
const most = new RegExp(
  `(?:upp till|(?:som )?(?:högst|längst)|max(?:imalt|imal tid)?\\.?|som mest|(?:inte|aldrig)\\s+(?:\\p{L}+\\s+){0,3}?(?:mer|längre) än)\\s+${length}`,
  'giu',
);
const usual = new RegExp(
  `(?:oftast|vanlig(?:tvis|en)|normalt|i regel|som regel|brukar|genomsnitt|i snitt|för det mesta|de flesta|träffa\\p{L}*)(?:\\s+(?!\\d)(?!högst|längst|max)[\\p{L}]+){0,8}?\\s+${length}`,
  'giu',
);
/** Under a heading or a question about time, a bare length is the usual one. */
const bare = new RegExp(`^(?:(?:cirka|ca|ungefär|mellan|i|under)\\s+)*${length}`, 'giu');
const timeTopic = /hur länge|tidsåtgång|insatsens längd|^omfattning/iu;
const effort =
  /insats|pågå|stöd|uppdrag|träffa|arbetar med (?:en|varje)|familj|koordinator|ärende|stannar|hos oss|vara med|deltar|kontakten/iu;
const extension =
  /(?<!\p{L})(?:förlängas|förlängs|(?:möjlighet till|kan få|om) förlängning|besluta om mer tid|få (?:mer|längre) tid)(?!\p{L})(?!\s+till och med)/giu;

/** How long an effort lasts, at most and as a rule, and whether it can go on. */
export function findDuration(document: Document): readonly Finding[] {
  const isAboutTime = (sentence: Sentence) => timeTopic.test(topicOf(sentence, document));
  const lasting = document.sentences.filter(
    (sentence) =>
      (effort.test(sentence.text) || isAboutTime(sentence)) &&
      !/projekt(?:et)?\s+pågår|svar|hör av oss|utredning(?:en)? ska/iu.test(sentence.text),
  );
  const timed = lasting.filter(isAboutTime);
  return [
    ...hits(lasting, most).flatMap((hit) => lengthOf('duration.maxMonths', hit)),
    ...hits(lasting, usual).flatMap((hit) => lengthOf('duration.typicalMonths', hit)),
    ...hits(timed, bare).flatMap((hit) => lengthOf('duration.typicalMonths', hit)),
    ...hits(lasting, extension).map(extensionAt),
  ];
}

function lengthOf(field: 'duration.maxMonths' | 'duration.typicalMonths', hit: Hit): Finding[] {
  const [, from, to, unit] = hit.match;
  const earlier = hit.sentence.text.slice(0, hit.start - hit.sentence.start);
  const said = unit ?? [...earlier.matchAll(new RegExp(unitWord, 'giu'))].at(-1)?.[1];
  const months = monthsOf(to ?? from, said);
  return months ? [found(field, months, hit)] : [];
}

function monthsOf(count = '', unit = ''): number | undefined {
  const factor = lengthUnits.find(([start]) => unit.toLowerCase().startsWith(start))?.[1];
  const number = readCount(count);
  return number === undefined || factor === undefined
    ? undefined
    : Math.max(0.5, Math.round(number * factor * 2) / 2);
}

function extensionAt(hit: Hit): Finding {
  const { sentence, start } = hit;
  const decider = /beslut av\s+(\p{L}+)/iu.exec(sentence.text)?.[1];
  const value = isDenied(sentence, start)
    ? 'no'
    : /i vissa fall|undantag/iu.test(sentence.text)
      ? 'in-some-cases'
      : 'yes';
  return found('duration.extension', { extension: value, ...(decider && { decider }) }, hit);
}
