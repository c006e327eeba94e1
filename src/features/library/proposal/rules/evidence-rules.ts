import type { FieldValues, Finding } from '../proposal.ts';
import { bodyOf, type Document, flat, found, type Hit, hits, isDenied } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { readDate } from '../words/date-words.ts';
import { functionWord, indefinite } from '../words/functions.ts';

type Evaluation = FieldValues['evaluations'];

const evaluation =
  /(?<!\p{L})(?:extern |intern |egen )?(?:utvärdering(?:en|ar|arna)?|utvärdera(?:t|s|ts|des)|uppföljning(?:en|ar)?|följ(?:s|t|er|des|de) upp|följeforsk(?:ning|are)(?:n|en)?|följeutvärdering(?:en)?|effektstudie(?:n)?|(?:högskolan|universitetet|forskare|FoU)(?:\s+(?:i\s+|vid\s+|från\s+)?\p{L}+){0,3}?\s+(?:ska\s+)?följ(?:er|a|t|de))(?!\p{L})/giu;
const researched = /följeforsk|(?:högskolan|universitetet|forskare|FoU)[^.]{0,40}\sföljt?(?:er|a|de)?\s/iu;
const outside =
  /extern|(?:gjorts|gjordes|genomförts|genomfördes) av\s+(?:\p{L}+\s)?(?:Högskol|Universitet|FoU|konsult|\p{Lu})|högskola|universitet|FoU/iu;
const inside = /(?:vi har|egen|internt?)\s/iu;
const planned = /planerad|ska (?:utvärderas|följas upp)|kommer att (?:utvärderas|följas)|följs upp i/iu;
const resultWords: readonly [Evaluation['result'], RegExp][] = [
  ['mixed', /blandat|ingen skillnad[^.]*(?:ökade|bättre)|(?:ökade|bättre)[^.]*ingen skillnad/iu],
  ['no-difference', /ingen skillnad|ingen (?:mätbar )?förändring/iu],
  ['worse', /sämre|försämra/iu],
  ['better', /bättre närvaro|närvaron? (?:har )?öka|ökad närvaro|minskade|förbättra/iu],
];
/** A way of working among others, or a law's word: no evaluation. */
const notOne = /(?:planering|analysstöd)[^.]{0,20}$/iu;

/** `Någon utvärdering är ännu inte gjord.` */
const undone = /^\p{L}+\s+(?:\p{L}+\s+){0,3}(?:inte|ej)(?!\p{L})/iu;
const isHeading = (text: string) => /^(?:\d[\d.]*\s+)?\p{L}+(?:\s+och\s+\p{L}+)?:?$/u.test(text);

/** Evaluations that are mentioned, with their kind and what they showed as far as it is told. */
export function findEvaluations(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  const places = hits(body, evaluation).filter(
    ({ sentence, start }) =>
      !isDenied(sentence, start) &&
      !undone.test(sentence.text.slice(start - sentence.start)) &&
      !isHeading(sentence.text) &&
      !notOne.test(sentence.text.slice(0, start - sentence.start)) &&
      !/(?:^|\n)uppföljning av/iu.test(sentence.text),
  );
  const [first] = places;
  if (!first) return [];
  const types = new Map(places.map((hit) => [typeOf(hit), hit] as const).reverse());
  const told = [...types].filter(([type]) => type !== 'mentioned' || types.size === 1);
  return told.map(([type, hit]) =>
    found(
      'evaluations',
      { type, result: type === 'planned' ? 'not-reported' : resultNear(hit, body), ...byWhom(hit) },
      hit,
    ),
  );
}

function typeOf({ sentence }: Hit): Evaluation['type'] {
  if (planned.test(sentence.text)) return 'planned';
  if (researched.test(sentence.text)) return 'research';
  if (outside.test(sentence.text)) return 'external';
  return inside.test(sentence.text) && !/utvärderingar/iu.test(sentence.text) ? 'internal' : 'mentioned';
}

/** What the sentence or the next one in its paragraph says that it showed. */
function resultNear({ sentence }: Hit, body: readonly Sentence[]): Evaluation['result'] {
  const near = body
    .filter(({ paragraph, start }) => paragraph === sentence.paragraph && start >= sentence.start)
    .slice(0, 2);
  const text = near.map((one) => one.text).join(' ');
  return resultWords.find(([, words]) => words.test(text))?.[0] ?? 'not-reported';
}

function byWhom({ sentence }: Hit): Pick<Evaluation, 'by'> {
  const by =
    /(?:gjor(?:t|ts|des)|genomför(?:ts|des)) av\s+((?:\p{Lu}\p{L}+)(?:\s(?:i\s)?\p{Lu}\p{L}+)*)/u.exec(
      sentence.text,
    )?.[1];
  return by ? { by } : {};
}

const claimWords: readonly [FieldValues['claims']['kind'], RegExp][] = [
  [
    'success',
    /framgångsrik\p{L}*|lyckat(?!\p{L})|lyckad(?!\p{L})|övertygade|största satsningen|goda resultat av|har gett (?:goda |bra )?resultat|en succé|fungerar? (?:väl|bra|jättebra)|verkar (?:det )?fungera|(?:gett|lett till|bidragit till|inneburit)\s+(?:en\s+)?(?:bättre|ökad|stärkt|minskad)/giu,
  ],
  ['hope', /förhoppning(?:en|ar)?|(?<!\p{L})hoppas(?!\p{L})/giu],
  ['experience', /(?:vår|egna|egen) erfarenhet(?:er)?|framgångsfaktor|vi märker|vi ser tydligt/giu],
];

/** What somebody says without showing it, with the speaker's function. */
export function findClaims(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  return claimWords.flatMap(([kind, words]) =>
    hits(body, words)
      .filter(
        ({ sentence, start }) =>
          !/(?<!\p{L})(?:inte|ej)\s+$/iu.test(sentence.text.slice(0, start - sentence.start)),
      )
      .map((hit) =>
        found(
          'claims',
          {
            kind,
            text: flat(hit.sentence.text)
              .replace(/^[–—-]\s*/u, '')
              .slice(0, 600),
            speaker: speakerOf(hit.sentence, document) ?? 'not-stated',
          },
          hit,
        ),
      ),
  );
}

/** Direct speech, a paragraph at a time, with the speaker's function; `not-stated` when the text names none. */
export function findQuotations(document: Document): readonly Finding[] {
  const spoken = Map.groupBy(
    document.sentences.filter(
      ({ paragraph }) => document.sentences.find((one) => one.paragraph === paragraph)?.isSpeech,
    ),
    ({ paragraph }) => paragraph,
  );
  return [...spoken.values()].flatMap((sentences) => {
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (!first || !last || last.end - first.start < 30) return [];
    const text = flat(document.text.slice(first.start, last.end))
      .replace(/^[–—-]\s*/u, '')
      .slice(0, 1200);
    return [
      found(
        'quotations',
        { text, speaker: speakerOf(first, document) ?? 'not-stated' },
        { start: first.start, end: last.end },
      ),
    ];
  });
}

const says = '(?:säger|berättar|menar|förklarar|konstaterar|tycker|betonar|tillägger|understryker)';
const speakerAfterName = new RegExp(
  `${says}\\s+(?:\\uE000+),?\\s+((?:\\p{L}+\\s+)?${functionWord}(?:\\s+i\\s+(?:\\p{Ll}+-\\s+och\\s+)?\\p{Ll}*nämnden)?)`,
  'iu',
);
const speakerBefore = new RegExp(`${says}\\s+((?:\\p{L}+\\s+)?${functionWord})`, 'iu');

function speakerOf(sentence: Sentence, { sentences }: Document): string | undefined {
  const text = sentences
    .filter(({ paragraph }) => paragraph === sentence.paragraph)
    .map((one) => one.text)
    .join(' ');
  const spoken = speakerAfterName.exec(text)?.[1] ?? speakerBefore.exec(text)?.[1];
  return spoken ? indefinite(spoken) : undefined;
}

const award = /(?:vann|fick|tilldelades|mottog|utsågs till)[^.]{0,60}?["”“»]([^"”“»]{4,120})["”“»]/giu;

/** Prizes with their year, where the sentence has both. */
export function findAwards({ sentences }: Document): readonly Finding[] {
  return hits(sentences, award).flatMap((hit) => {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(hit.sentence.text)?.[0];
    const isPrize = /utmärkelse|pris(?:et)?(?!\p{L})|utsågs|vann/iu.test(hit.sentence.text);
    return isPrize
      ? [
          found(
            'awards',
            { year: (year && readDate(year)) ?? 'missing', name: flat(hit.match[1] ?? '') },
            hit,
          ),
        ]
      : [];
  });
}
