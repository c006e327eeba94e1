import type { FieldValues, Finding } from '../proposal.ts';
import { type Document, flat, found, type Hit, hits, isStatistic } from '../reading/document.ts';
import { bareMonth, dateWord, monthNumber, readDate } from '../words/date-words.ts';
import { countWord, readCount } from '../words/numbers.ts';

const anyDate = new RegExp(`(?<![\\p{L}\\d])${dateWord}(?!\\p{L})`, 'giu');
const dateLabel =
  /^(?:datum|\p{L}+datum|(?:sidan|sidan är|senast|sist)\s+(?:uppdaterad(?:es)?|granskad(?:es)?|ändrad(?:es)?)|publicera(?:d|t|des)|uppdatera(?:d|t|des)|granskad)\s*:?\s*/iu;
const shortDate = /^(?:datum\s*:?\s*)?(\d{2})-(\d{2})-(\d{2})$/iu;

type Milestone = FieldValues['milestones']['kind'];

/** Dates with what they are the date of: the document, a start, an end, or something that happens on the way. */
export function findDates(document: Document): readonly Finding[] {
  const own = documentDates(document);
  const isOwn = (hit: Hit) => own.some(({ start, end }) => start <= hit.start && end >= hit.end);
  const told = hits(document.sentences, anyDate)
    .filter((hit) => !isOwn(hit) && !isStale(hit) && !isNumberOfLaw(hit))
    .flatMap((hit) => toldDate(hit) ?? []);
  const year = own.flatMap(({ value }) => /^\d{4}/.exec(String(value))?.[0] ?? [])[0];
  return [...own, ...told, ...(year ? bareMonths(document, year) : [])];
}

/** `Vt 2024: test på två skolor`: on a line of a time plan, what follows tells what the date is of. */
const plannedAs: readonly [Milestone | 'start', RegExp][] = [
  ['start', /^\s*[:–-]\s*(?:\p{L}+\s+)?(?:start|uppstart|test|pilot|försök)/iu],
  ['rollout', /^\s*[:–-]\s*(?:alla|samtliga|införande|utrullning|spridning|fler)/iu],
  ['follow', /^\s*[:–-]\s*(?:\p{L}+\s+)?(?:uppföljning|utvärdering|enkät|(?:slut|del)?rapport)/iu],
  ['decision', /^\s*[:–-]\s*(?:\p{L}+\s+)?beslut/iu],
];

const isStale = ({ sentence }: Hit) => /äldre än/iu.test(sentence.text);
const isNumberOfLaw = ({ sentence, end }: Hit) => /^:\d/u.test(sentence.text.slice(end - sentence.start));

/** The date of the document: at a label, on a line of the head, or told to be missing by an empty label. */
function documentDates({ sentences }: Document): readonly Finding[] {
  const labelled = sentences.flatMap((sentence, index) => {
    const rest = dateLabel.test(sentence.text) ? sentence.text.replace(dateLabel, '') : undefined;
    if (rest === undefined) return [];
    const next = sentences[index + 1];
    const value = documentDate(rest) ?? (rest === '' && next ? documentDate(next.text) : undefined);
    if (value)
      return [
        found('sources.date', value, {
          start: sentence.start,
          end: rest === '' ? (next?.end ?? sentence.end) : sentence.end,
        }),
      ];
    return rest === '' ? [found('sources.date', 'missing', sentence)] : [];
  });
  const dated = labelled.filter(({ value }) => value !== 'missing');
  if (dated.length > 0) return dated;
  const head = sentences
    .filter(({ line, text }) => line < 8 && isHeadLine(text))
    .flatMap((sentence) => headDate(sentence.text, sentence));
  if (head.length > 0) return head.slice(0, 1);
  const emptyHead = sentences.filter(
    ({ line, text }) => line < 8 && /^(?:pressmeddelande|nyhet)\s*[-–]\s*$/iu.test(text),
  );
  return [...labelled, ...emptyHead.map((sentence) => found('sources.date', 'missing', sentence))].slice(
    0,
    1,
  );
}

/** A line that only names a place, a kind of paper, or says that it was decided. */
function isHeadLine(text: string): boolean {
  return (
    (text.length < 70 &&
      !/[.!?]$/.test(text) &&
      !/(?:gäller|start|läsåret|(?:tid|period)\s*:)/iu.test(text)) ||
    /(?:beslutad|fastställd|antagen)[^.]{0,60}\d{4}\.?$/iu.test(text)
  );
}

function headDate(text: string, { start }: { start: number }): Finding[] {
  const [match] = [...text.matchAll(anyDate)].filter(({ 0: words }) => !/^\d{4}$/.test(words));
  const value = match && readDate(match[0]);
  return match && value && !/läsår|termin/iu.test(match[0])
    ? [
        found('sources.date', value, {
          start: start + match.index,
          end: start + match.index + match[0].length,
        }),
      ]
    : [];
}

function documentDate(text: string): string | undefined {
  const short = shortDate.exec(text.trim());
  if (short) return readDate(`20${short[1]}-${short[2]}-${short[3]}`);
  const [match] = text.matchAll(anyDate);
  return match && match.index < 3 ? readDate(match[0]) : undefined;
}

const starts =
  /(?:fr(?:ån|\.\s?o\.\s?m\.?)(?: och med)?|sedan|startar?|startade|börja(?:r|de)?(?:\s+\p{L}+){0,2}|inför(?:des|s|t)|inled(?:s|des|er)|öppna(?:r|de)|gäller från|drivs? sedan|pågick från|under läsåret|under|(?:gick|drog|kom) (?:i ?gång)|bildades|invigdes|etablerades|grundades|(?:projekt)?(?:tid|period)\s*:)\s*(?:och med\s+)?(?:i\s+|den\s+|under\s+)?$/iu;
const ends =
  /(?:till(?: och med)?|t\.\s?o\.\s?m\.?|upphör(?:de)?(?: den| i)?|avsluta(?:s|des)(?: den| i)?|slutar|tidsbegränsad till(?: den)?|(?:\d{4}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s*[-–])\s*(?:den\s+|i\s+)?$/iu;

/** What the date is of, told by the words before it and by the sentence. */
function toldDate(hit: Hit): Finding[] | undefined {
  const { sentence, start, end, match } = hit;
  if (isStatistic(sentence.text)) return undefined;
  const date = readDate(match[0]);
  if (date === undefined) return undefined;
  const [before, after] = [
    sentence.text.slice(0, start - sentence.start),
    sentence.text.slice(end - sentence.start),
  ];
  const kind = milestoneOf(before, sentence.text, date);
  if (kind === 'award') return undefined;
  if (kind) return [found('milestones', { kind, date }, hit)];
  const plan = /^[•▪*·–-]?\s*$/u.test(before)
    ? plannedAs.find(([, words]) => words.test(after))?.[0]
    : undefined;
  if (plan === 'start') return [found('start', date, hit)];
  if (plan) return [found('milestones', { kind: plan, date }, hit)];
  if (/\d\s*(?:[-–]|till(?: och med)?)\s*$/u.test(before) && !isStatistic(sentence.text))
    return [found('end', date, hit)];
  if (ends.test(before) && !/från och med\s*$/iu.test(before)) return [found('end', date, hit)];
  if (isBothYears(before)) return [found('end', date, hit)];
  if (starts.test(before) && isAboutRunning(sentence.text, before)) return [found('start', date, hit)];
  if (/^läsår/iu.test(match[0]) || /^s?\s*och\s+\d{4}/u.test(after)) return [found('start', date, hit)];
  if (/^\d{4}$/.test(date) || /dnr/iu.test(before)) return undefined;
  return [found('milestones', { kind: 'other', date }, hit, 'low')];
}

/** `under 2026 och 2027`: the second is the end. */
const isBothYears = (before: string) => /under \d{4} och\s*$/iu.test(before);

function isAboutRunning(sentence: string, before: string): boolean {
  return !/under\s*$/iu.test(before) || /pågår|pågick|prövar|arbetat|drivs|startar|projekt/iu.test(sentence);
}

const conditional = /ta ställning|om (?:den|det) ska|kan bli/iu;
const kinds: readonly [Milestone | 'award', RegExp][] = [
  ['award', /(?:vann|utmärkelse|pris(?:et)?(?!\p{L})|utsågs)/iu],
  [
    'follow',
    /(?:följs upp|följas upp|uppföljning|(?:lämna|redovisa|återrapporter|presenter)[^.]{0,40}|(?:slut|del)rapport|utvärder(?:as|ing)[^.]{0,30}planerad|planerad till)/iu,
  ],
  ['made-permanent', /(?:permanent|ordinarie (?:verksamhet|drift))/iu],
  ['rollout', /(?:implementer|lade om|införande|rullas ut)/iu],
  ['decision', /(?:beslutade|fattade beslut|klubbade|beslutat|beslut om|beslutades)/iu],
];

function milestoneOf(before: string, sentence: string, date: string): Milestone | 'award' | undefined {
  if (/budget(?:en)?(?: för)?\s*$/iu.test(before)) return 'budget';
  if (/sedan\s*$|(?:arbeta|plats|börja)\p{L}*\s+$/iu.test(before)) return undefined;
  if (/\d{4}\/\d{4}/.test(date)) return undefined;
  const kind = kinds.find(([, words]) => words.test(sentence))?.[0];
  return kind === 'made-permanent' && conditional.test(sentence) ? undefined : kind;
}

const monthAlone = new RegExp(
  `(startar|börjar|öppnar|slutar|upphör)\\s+(?:\\p{L}+\\s+){0,2}?i\\s+(${bareMonth})(?!\\p{L}|\\s+\\d{4})`,
  'giu',
);

/** `startar i mars`, in the year of the document. */
function bareMonths({ sentences }: Document, year: string): readonly Finding[] {
  return hits(sentences, monthAlone).map((hit) =>
    found(
      /slutar|upphör/iu.test(hit.match[1] ?? '') ? 'end' : 'start',
      `${year}-${monthNumber(hit.match[2])}`,
      hit,
      'low',
    ),
  );
}

const years = /(?<!\p{L})(ett|två|tre|fyra|fem|sex)årig(?:t|a)?(?!\p{L})/giu;
const lasting = new RegExp(
  `projekt(?:et)?\\s+(?:pågår|löper|varar|sträcker sig)\\s+(?:i|under|över)\\s+(${countWord})\\s+(år|terminer|månader)(?!\\p{L})|(?:satsning|satsar|projekt|avtal)[^.]{0,40}?\\s(?:i|över|under)\\s+(${countWord})\\s+(år|terminer|månader)(?!\\p{L})`,
  'giu',
);
const periodUnits = { år: 'year', terminer: 'term', månader: 'month' } as const;

/** How long it is meant to run, also where no date is given. */
export function findPeriod({ sentences }: Document): readonly Finding[] {
  const spoken = hits(sentences, years).flatMap((hit) => {
    const length = readCount(hit.match[1] ?? '');
    return length ? [found('period', { length, unit: 'year' }, hit)] : [];
  });
  const told = hits(sentences, lasting).flatMap((hit) => {
    const length = readCount(hit.match[1] ?? hit.match[3] ?? '');
    const unit = periodUnits[(hit.match[2] ?? hit.match[4] ?? '').toLowerCase() as keyof typeof periodUnits];
    return length ? [found('period', { length, unit }, hit)] : [];
  });
  return [...spoken, ...told];
}

const deciders =
  /(?<!\p{L})(kommunstyrelsen|kommunfullmäktige|politikerna|regionstyrelsen|förbundsdirektionen|(?:\p{L}+-\s+och\s+)?\p{L}*nämnden)(?!\p{L})/giu;

/** Which political body decided or granted. */
export function findDecisions({ sentences, text }: Document): readonly Finding[] {
  const named = /(?<!\p{L})(?:\p{L}{3,30}-\s+och\s+)?\p{L}{3,30}nämnden(?!\p{L})/iu.exec(text)?.[0];
  return hits(sentences, deciders)
    .filter(
      ({ sentence, match }) =>
        /(?:beslut|bevilja|anta(?:gen|git)|fastställ|klubba|godkän)/iu.test(sentence.text) &&
        !new RegExp(`ordförande i\\s+${match[0]}`, 'iu').test(sentence.text),
    )
    .map((hit) =>
      found(
        'decisions',
        {
          body: flat(/^nämnden$/iu.test(hit.match[0]) ? (named ?? hit.match[0]) : hit.match[0]).toLowerCase(),
          what: flat(hit.sentence.text).slice(0, 400),
        },
        hit,
      ),
    );
}
