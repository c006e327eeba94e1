import type { FieldValues, Finding } from '../proposal.ts';
import { type Document, flat, found, hits } from '../reading/document.ts';
import { isPersonalMailbox } from '../reading/held-back.ts';
import type { Sentence } from '../reading/sentences.ts';
import { functionWord, indefinite } from '../words/functions.ts';
import { ordinalWord, readOrdinal } from '../words/numbers.ts';

const kindWords: readonly [FieldValues['sources.kind'], RegExp][] = [
  ['press-release', /pressmeddelande|presskontakt|pressansvarig/giu],
  ['blog', /blogg(?:en|inlägg\p{L}*)?(?!\p{L})|inlägg(?:et)? i serien/giu],
  [
    'session-description',
    /(?:^|\n)[ \t]*(?:pass|session|seminarium)\s*\d|talare:|på passet|(?:^|\n)[ \t]*\d{1,2}\s[–-]\s\p{Lu}/giu,
  ],
  ['report', /(?:slut|års|del)?rapport(?:en)?(?!\p{L})|(?:^|\n)\d\.\d\s+\p{Lu}/giu],
  ['information-sheet', /informationsblad|(?:^|\n)information\s*(?:\n|$)|handläggare:/giu],
  [
    'news',
    /(?<!\p{L})[Nn]yhet(?:en|er)?(?!\p{L})|(?:^|\n)[Pp]ublicerad:|sida är äldre än|(?:^|\n)\p{Lu}{4,20}\.\s(?=\p{Lu}\p{Ll})/gu,
  ],
  [
    'web-page',
    /(?:^|\n)Start\s*[/>›»|]|(?:^|\n)[Ss]idan\s+(?:är\s+)?(?:senast\s+)?(?:uppdatera|granska)\p{L}+/gu,
  ],
];

/** These words say it wherever they stand; the others only in the head, since any text may speak of a report. */
const anywhere: ReadonlySet<string> = new Set(['press-release', 'blog', 'session-description', 'web-page']);
const headLength = 400;

/** What kind of paper it is, from the words of its head and foot; the first kind in the list that is there. */
export function findSourceKind({ text, sentences }: Document): readonly Finding[] {
  for (const [kind, words] of kindWords) {
    const place = [...text.matchAll(words)].find(({ index }) => anywhere.has(kind) || index < headLength);
    if (!place) continue;
    const start = place.index + (place[0].length - place[0].trimStart().length);
    const sentence = sentences.find((one) => one.end > start);
    return sentence ? [found('sources.kind', kind, { start, end: start + place[0].trim().length })] : [];
  }
  return [];
}

const label =
  /^(?:gå direkt till|pressmeddelande|nyhet|information$|datum|handläggare|publicerad|senast|blogg$|meny|sök|denna (?:nyhet|sida)|exempeldata)/iu;
const unitLine =
  /^(?:barn- och \p{L}+|\p{L}*(?:förvaltningen|kontoret|nämnden)|\p{Lu}\p{L}+(?:s)? kommun)$/iu;

/** The first line that can be a title: short, no label, no date, no name of a unit. */
export function findTitle({ sentences, contactLines }: Document): readonly Finding[] {
  const line = sentences.find((sentence) => isTitle(sentence) && !contactLines.has(sentence));
  if (!line || line.line > 20) return [];
  const title = flat(line.text.replace(/^blogg:\s*/iu, '').replace(/^(?:pass\s*)?\d{1,2}\s*[–-]\s*/iu, ''));
  return [found('title', title.slice(0, 100), line, 'low')];
}

function isTitle({ text, isSpeech, isItem }: Sentence): boolean {
  if (isSpeech || (isItem && !/^\d{1,2}\s*[–-]/u.test(text)) || text.length < 6 || text.length > 160)
    return false;
  if (/[\uE000-\uE002]/u.test(text) || label.test(text) || unitLine.test(text)) return false;
  return !/[.:]$/.test(text) && !/^[\d\s./-]+$/.test(text);
}

const stale =
  /(?:nyhet|sida|artikel|text)\p{L}*\s+är\s+äldre\s+än|inte\s+aktuell\s+längre|uppdateras\s+inte\s+längre/giu;
const series = new RegExp(`(?<!\\p{L})(${ordinalWord})\\s+(?:blogg)?inlägg(?:et)?(?!\\p{L})`, 'giu');

/** Whether the source says that it is old, and its place in a series. */
export function findSourceFacts({ sentences }: Document): readonly Finding[] {
  const places = hits(sentences, series).flatMap((hit) => {
    const number = readOrdinal(hit.match[1] ?? '');
    const isNext = /(?:läsa|nästa|kommer)\s[^.]{0,25}$/iu.test(
      hit.sentence.text.slice(0, hit.start - hit.sentence.start),
    );
    return number === undefined || isNext ? [] : [found('sources.seriesNumber', number, hit)];
  });
  return [
    ...hits(sentences, stale)
      .slice(0, 1)
      .map((hit) => found('sources.isStale', true, hit)),
    ...places.slice(0, 1),
  ];
}

const anyFunction = new RegExp(`(?<!\\p{L})${functionWord}`, 'giu');

/** Who wrote it, by function: from the line of signature. */
export function findAuthors({ signatures }: Document): readonly Finding[] {
  return hits(signatures, anyFunction).map((hit) => found('sources.authors', indefinite(hit.match[0]), hit));
}

const mailbox = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** Whom to ask, by function: names and numbers are covered before this reads the text; a shared mailbox stays. */
export function findContacts({ sentences, contactLines }: Document): readonly Finding[] {
  const asked = sentences.filter((line) => !contactLines.has(line)).flatMap(sharedMailboxOf);
  const functions = [...contactLines].flatMap((line) => {
    const [function_] = hits([line], anyFunction).slice(-1);
    if (!function_) return [];
    const next = sentences[sentences.indexOf(line) + 1];
    const email =
      mailbox.exec(line.text)?.[0] ??
      (next && contactLines.has(next) ? mailbox.exec(next.text)?.[0] : undefined);
    const isShared = email !== undefined && !isPersonalMailbox(email);
    return [
      found('contacts', { function: indefinite(function_.match[0]), ...(isShared && { email }) }, function_),
    ];
  });
  return [...functions, ...asked];
}

/** A mailbox that several share, by its own name where no function stands beside it. */
function sharedMailboxOf(line: Sentence): Finding[] {
  const email = mailbox.exec(line.text)?.[0].replace(/\.$/u, '');
  const name = email?.split('@')[0];
  if (!email || !name || isPersonalMailbox(email)) return [];
  return [found('contacts', { function: name.replaceAll(/[._-]/gu, ' '), email }, line)];
}

const sessionNumber = /^(?:pass|session|seminarium)?\s*(\d{1,2})\s*[–-]\s+\p{Lu}/giu;
const interrogative =
  /^\s*(?:[•▪*·]\s*(?:hur|vad|vilk\p{L}+|varför|på vilket sätt)(?!\p{L})|(?:[•▪*·–-]|\d{1,2}[.)])\s*.*\?\s*$)/iu;

/** The number of a conference session, and the questions that it works with. */
export function findEvent({ sentences }: Document): readonly Finding[] {
  return [
    ...hits(sentences.slice(0, 6), sessionNumber).map((hit) =>
      found('event.session', hit.match[1] ?? '', hit),
    ),
    ...sentences
      .filter(({ text }) => interrogative.test(text))
      .map((sentence) =>
        found(
          'event.guidingQuestions',
          flat(sentence.text.replace(/^\s*(?:[•▪*·]|[-–])\s*/u, '')).slice(0, 300),
          sentence,
        ),
      ),
  ];
}
