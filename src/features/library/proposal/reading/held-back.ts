import { ambiguousFirstNames, firstNames } from '../words/first-names.ts';
import { functionWord } from '../words/functions.ts';
import type { HeldBack } from './placeholders.ts';

type Span = { start: number; end: number };

const phone =
  /(?<![\d\p{L}])(?:(?:\+|00)46[ \u00a0-]?(?:\(0\))?[ \u00a0-]?|0)[1-9]\d{0,2}[ \u00a0]?[-–/]?[ \u00a0]?\d(?:[ \u00a0–-]?\d){4,7}(?![\d-])/gu;
const email = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,64}(?:\.[\p{L}\d-]{1,64}){1,6}/gu;
/** A mailbox that several share: `narvaroteam@`, `stod.skola@`. */
const sharedMailbox =
  /team|info|kontakt|kansli|skola|narvaro|närvaro|elevh|utbildning|kommun|registrator|press|lank|länk|enhet|resurs|stod|stöd|social|forvaltning|samordn|support|service|bibliotek/i;

const capital = String.raw`\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}\p{Ll}+)?`;
const particle = '(?:von|af|de|van|der|al|bin|el)';
const sequence = new RegExp(
  String.raw`(?<![\p{L}\d-])${capital}(?:[ \u00a0](?:${particle}[ \u00a0])?(?:${capital}|\p{Lu}\.?(?!\p{L})))*(?!\p{L})`,
  'gu',
);

/** Words that belong to institutions, places and the calendar, and to no person. */
const institution =
  /^(?:Region(?:en)?|Länsstyrelsen|Förvaltning\p{L}*|Föreningen|Stiftelsen|Högskolan?|Universitetet?|Rädda|Barnens?|Skolverket|Socialstyrelsen|Svenska|Sveriges|Norra|Södra|Östra|Västra|Nya|Gamla|Stora|Lilla|Övre|Nedre|Mellersta|Centrala|Centralt|Första|Gott|God|Jul|År|Nytt|Januari|Februari|Mars|April|Juni|Juli|Augusti|September|Oktober|November|December|Kommun(?:en)?|Län|Barn|Unga?|Skola|FoU|Kontakt(?:information|uppgifter)?|Vid|Hos|För|I|På|Till|Det|Den|Vi|De|En|Ett)$/u;
const institutionEnding =
  /(?:team(?:et)?|projekt(?:et)?|skolan?|kommun(?:en|s)?|förbund(?:et)?|förvaltning(?:en)?|nämnd(?:en)?|högskolan?|universitet(?:et)?|länk(?:en)?|gård(?:en)?|hus(?:et)?|länet|lag(?:en)?|modell(?:en)?|metod(?:en)?|trappa(?:n)?|verket|styrelsen|kontoret|enhet(?:en)?|tjänst(?:en)?|psykiatrin?|hälsa(?:n)?|bygden|gatan|vägen|torget|plan|förening(?:en)?|stiftelse(?:n)?|omsorg(?:en)?|avdelning(?:en)?|linjen)$/iu;

const speech =
  'säger|sade|sa|berättar|menar|förklarar|skriver|konstaterar|tror|tycker|hälsar|betonar|tillägger|understryker|önskar';
const beforeName = new RegExp(
  String.raw`(?:(?:${speech})(?:\s+(?:\p{Ll}+[\s-]+){0,3}?(?:${functionWord}))?|(?:${functionWord})|(?:^|\n)\s*/|mvh|hälsningar,?|jag heter|text(?: och foto)?:|foto:|talare:|föreläsare:|författare:|handläggare:|medverkande:|kontakt(?:person)?(?:er)?:|kontakta)\s*$`,
  'iu',
);
const afterName = new RegExp(
  String.raw`^\s*(?:,\s*(?:\p{L}+\s+){0,3}?(?:${functionWord})|,?\s*(?:${speech})(?!\p{L}))`,
  'iu',
);

/** Every personal name, telephone number and personal mailbox of the text; a shared mailbox is not held back. */
export function findHeldBack(text: string, places: ReadonlySet<string> = new Set()): readonly HeldBack[] {
  const numbers = spans(text, phone).map((span) => ({ kind: 'phone' as const, ...span }));
  const mail = spans(text, email)
    .filter(({ start, end }) => isPersonalMailbox(text.slice(start, end)))
    .map((span) => ({ kind: 'email' as const, ...span }));
  const names = findNames(text, places).map((span) => ({ kind: 'name' as const, ...span }));
  return [
    ...numbers,
    ...mail,
    ...names.filter((name) => ![...numbers, ...mail].some((other) => overlap(name, other))),
  ].sort((a, b) => a.start - b.start);
}

/** Whether the address is one person's, as far as can be told: everything that is not plainly shared. */
export function isPersonalMailbox(address: string): boolean {
  const local = address.split('@')[0] ?? '';
  const parts = local.split(/[._-]/);
  return !sharedMailbox.test(local) || parts.some((part) => firstNames.has(capitalised(part)));
}

function findNames(text: string, places: ReadonlySet<string>): Span[] {
  const found = spans(text, sequence).flatMap((span) => nameIn(text, span, places));
  return [...found, ...repeated(text, found)];
}

/** The part of a run of capitalised words that is a person's name, if any. */
function nameIn(text: string, { start, end }: Span, places: ReadonlySet<string>): Span[] {
  const words = [...text.slice(start, end).matchAll(/[^ \u00a0]+/gu)];
  const isOther = (word: string) =>
    institution.test(word) ||
    institutionEnding.test(word) ||
    places.has(word) ||
    places.has(word.replace(/s$/, ''));
  const first = words.findIndex(([word]) => isFirstName(word));
  const from = first < 0 ? 0 : first;
  const rest = words.slice(from);
  const at = start + (rest[0]?.index ?? 0);
  const isCued =
    beforeName.test(text.slice(Math.max(0, at - 90), at)) || afterName.test(text.slice(end, end + 90));
  const isKnown = first >= 0 && (rest.length > 1 || !ambiguousFirstNames.has(rest[0]?.[0] ?? '') || isCued);
  if (rest.some(([word]) => isOther(word)) && !(first >= 0 && !isOther(rest.at(-1)?.[0] ?? ''))) return [];
  if (isKnown || (isCued && !beginsSentence(text, at))) return [{ start: at, end }];
  const looksLikeName = rest.length >= 2 && rest.length <= 4 && !beginsSentence(text, at);
  const standsAlone = rest.length >= 2 && rest.length <= 4 && isOwnLine(text, { start: at, end });
  const isQuoted = /["”“»][^"”“»\n]{0,60}$/u.test(
    text
      .slice(Math.max(0, at - 60), at)
      .split('\n')
      .at(-1) ?? '',
  );
  return (looksLikeName || (standsAlone && isNearContact(text, end))) && !isQuoted
    ? [{ start: at, end }]
    : [];
}

const isFirstName = (word: string) =>
  word.split('-').some((part) => firstNames.has(part) || ambiguousFirstNames.has(part)) ||
  firstNames.has(word.replace(/s$/, ''));

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["”]?\s+|\n\s*|[–—•]\s*)$/u.test(text.slice(Math.max(0, at - 6), at));
}

function isOwnLine(text: string, { start, end }: Span): boolean {
  const line = text.slice(Math.max(0, start - 40), start);
  return (
    /(?:^|\n)[ \t]*$/.test(start > 40 ? `x${line}` : line) &&
    /^[ \t]*(?:\n|$|,)/.test(text.slice(end, end + 40))
  );
}

/** A number or an address within the next lines. */
function isNearContact(text: string, end: number): boolean {
  const next = text.slice(end, end + 160);
  return next.search(phone) >= 0 || next.search(email) >= 0;
}

/** The parts of a full name wherever they stand again: `Holmqvist säger`. */
function repeated(text: string, found: readonly Span[]): Span[] {
  const parts = new Set(
    found
      .flatMap(({ start, end }) => text.slice(start, end).split(/[ \u00a0]/))
      .filter((part) => part.length > 2),
  );
  const taken = (span: Span) => found.some((name) => overlap(name, span));
  return [...parts].flatMap((part) =>
    spans(text, new RegExp(String.raw`(?<![\p{L}\d])${escapeWord(part)}s?(?![\p{L}\d-])`, 'gu')).filter(
      (span) => !taken(span),
    ),
  );
}

const escapeWord = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
