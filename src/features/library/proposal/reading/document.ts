import type { FieldValues, Finding, ProposalField } from '../proposal.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** The covered text, cut up, as every rule reads it. */
export type Document = {
  text: string;
  sentences: readonly Sentence[];
  /** Sentences that tell whom to ask: there, functions are contacts and no team. */
  contactLines: ReadonlySet<Sentence>;
  /** Lines by which writers sign. */
  signatures: ReadonlySet<Sentence>;
};

/** A rule reads the whole document and says what it finds; it knows nothing of the other rules. */
export type Rule = (document: Document) => readonly Finding[];

/** Words found in a sentence; offsets are of the whole text. */
export type Hit = { sentence: Sentence; match: RegExpExecArray; start: number; end: number };

const contactHeading =
  /^(?:press)?kontakt(?:information|uppgifter|personer?)?:?$|^(?:vid frågor|frågor|har du frågor|för mer information|mer information|vill du veta mer)[^.!?]{0,20}[:?]?$/iu;

/** Cuts the covered text up and tells contact lines and signatures from the rest. */
export function readDocument(text: string): Document {
  const sentences = splitSentences(text);
  const signatures = new Set(sentences.filter(({ text: line }) => isSignature(line)));
  return { text, sentences, signatures, contactLines: new Set(contactLinesIn(sentences)) };
}

/** Every place where the pattern matches within a sentence. The pattern is global. */
export function hits(sentences: Iterable<Sentence>, pattern: RegExp): readonly Hit[] {
  return [...sentences].flatMap((sentence) =>
    [...sentence.text.matchAll(pattern)].map((match) => {
      const start = sentence.start + match.index;
      return { sentence, match, start, end: start + match[0].length };
    }),
  );
}

/** A finding at a place. */
export function found<F extends ProposalField>(
  field: F,
  value: FieldValues[F],
  { start, end }: { start: number; end: number },
  confidence: 'high' | 'low' = 'high',
): Finding {
  return { field, value, start, end, confidence } as Finding;
}

/** Sentences in which the work itself is told: no contact lines, signatures or questions. */
export function bodyOf({ sentences, contactLines, signatures }: Document): readonly Sentence[] {
  return sentences.filter(
    (sentence) =>
      !contactLines.has(sentence) && !signatures.has(sentence) && !sentence.text.trimEnd().endsWith('?'),
  );
}

const denial =
  /(?<!\p{L})(?:inte|ej|aldrig|inga|inget|ingen|varken)(?!\p{L})(?!\s+(?:bara|endast|minst|sällan))/iu;

/** Whether a word of denial governs what stands at the place: before it in the same clause; `inte … utan att` is no denial. */
export function isDenied({ text, start }: Sentence, at: number): boolean {
  const clause =
    text
      .slice(0, at - start)
      .split(/[,;:]|(?<!\p{L})(?:men|utan att|dock)(?!\p{L})/u)
      .at(-1) ?? '';
  return (
    denial.test(clause) && !/(?<!\p{L})(?:utan att|förrän|om inte)(?!\p{L})/iu.test(text.slice(at - start))
  );
}

/** Whether the whole sentence hangs on something that has not happened: `Om resultaten är goda ska …`. */
export const isConditional = (text: string) =>
  /^\s*om\s[^?]*(?<!\p{L})(?:ska|skall|kan|får)(?!\p{L})/iu.test(text);

/** How many of the pupils there are in some state: what the background counts is not whom the work is for. */
export const isStatistic = (text: string) =>
  /(?:(?:\d\s?%|procent)\s+av|\d+\s+av\s+\d+|var\s+(?:tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde))\s+(?:alla\s+|de\s+)?\p{L}*(?:elev|pojk|flick|barn|ungdom)/iu.test(
    text,
  );

/** Answers that say yes or no to the question that they stand under: undefined where neither is said. */
export function answerTo(question: RegExp, sentence: Sentence, document: Document): 'yes' | 'no' | undefined {
  const word = /^(?:[–-]\s*)?(ja|nej)(?!\p{L})/iu.exec(sentence.text)?.[1]?.toLowerCase();
  const topic = word && topicOf(sentence, document);
  return topic?.endsWith('?') && question.test(topic) ? (word === 'ja' ? 'yes' : 'no') : undefined;
}

/** The heading or question that the sentence stands under, empty when there is none: `Vilka jobbar hos er?` */
export function topicOf(sentence: Sentence, { sentences }: Document): string {
  const at = sentences.indexOf(sentence);
  const above = sentences
    .slice(Math.max(0, at - 6), at)
    .filter(({ paragraph }) => sentence.paragraph - paragraph <= 1)
    .findLast(({ text }) => text.endsWith('?') || (text.length < 60 && !/[.,;]$/u.test(text)));
  return above?.text ?? '';
}

/** The text without line breaks and the dash of speech, as it can stand in a field. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isSignature(line: string): boolean {
  return /^\/\s*\uE000/u.test(line) || /^(?:mvh|(?:vänliga |bästa )?hälsningar)/iu.test(line);
}

function contactLinesIn(sentences: readonly Sentence[]): readonly Sentence[] {
  const headed = sentences.filter(({ text }) => contactHeading.test(text)).map(({ paragraph }) => paragraph);
  const after = headed.flatMap((paragraph) => {
    const next = sentences.find((sentence) => sentence.paragraph > paragraph)?.paragraph;
    const isAlone = sentences.filter((sentence) => sentence.paragraph === paragraph).length === 1;
    return isAlone && next !== undefined ? [paragraph, next] : [paragraph];
  });
  const known = new Set(after);
  return sentences.filter(
    ({ paragraph, text }) =>
      known.has(paragraph) ||
      (text.length < 120 && /[\uE001\uE002]/u.test(text) && !/(?<!\p{L})kan(?!\p{L})/u.test(text)),
  );
}
