/** A sentence, heading or line of the text; `start` and `end` are UTF-16 offsets in the whole text. */
export type Sentence = {
  start: number;
  end: number;
  text: string;
  /** Lines that stand together: between two blank lines. */
  paragraph: number;
  /** The number of the first line. */
  line: number;
  isItem: boolean;
  /** Begins with the dash of direct speech. */
  isSpeech: boolean;
};

type Line = { start: number; end: number; text: string; number: number };
type Block = { start: number; end: number; paragraph: number; line: number };

const longestSentence = 1500;
const itemMark = /^\s*(?:[•▪◦*·]|[-–]\s(?=\S.*\?\s*$)|\d{1,2}[.)]\s)/u;
const abbreviations =
  /(?:^\d{1,2}|(?:^|[\s("])(?:kap|bl\.\s?a|t\.\s?ex|s\.\s?k|f\.\s?d|fr\.\s?o\.\s?m|t\.\s?o\.\s?m|m\.\s?fl|m\.\s?m|d\.\s?v\.\s?s|dvs|ca|enl|nr|kl|tel|åk|ev|inkl|exkl|max|min|resp|sid|jfr|st|\p{Lu}))\.$/iu;

/** The text in sentences, with the places where they stand; a line that the writer broke in the middle is one with the next. */
export function splitSentences(text: string): readonly Sentence[] {
  return blocksOf(linesOf(text)).flatMap((block) => sentencesIn(text, block));
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((raw, number) => {
    const line = { start, end: start + raw.length, text: raw, number };
    start += raw.length + 1;
    return line;
  });
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (line.text.trim() === '') paragraph += 1;
    else if (before && goesOn(before, line)) (blocks.at(-1) as Block).end = line.end;
    else blocks.push({ start: line.start, end: line.end, paragraph, line: line.number });
  });
  return blocks;
}

/** Whether the second line is the rest of a sentence that was broken to fit a page. */
function goesOn(before: Line, line: Line): boolean {
  const [ended, begins] = [before.text.trim(), line.text.trim()];
  if (ended === '' || itemMark.test(line.text) || /[.!?:]["”]?$/.test(ended)) return false;
  return /^\p{Ll}/u.test(begins) || ended.length >= 60;
}

function sentencesIn(text: string, block: Block): Sentence[] {
  const body = text.slice(block.start, block.end);
  const ends = [...body.matchAll(/[.!?]["”')\]]*(?=\s+["”“'([–-]?\s?[\p{Lu}\d\uE000-\uE002])/gu)]
    .map((match) => ({ index: match.index, end: match.index + match[0].length }))
    .filter(({ index }) => !isAbbreviation(body.slice(Math.max(0, index - 15), index + 1).trimStart()))
    .map(({ end }) => end);
  const cuts = [0, ...ends, body.length];
  return cuts
    .slice(1)
    .flatMap((end, index) => inPieces(cuts[index] ?? 0, end))
    .flatMap((piece) => toSentence(body, piece, block));
}

/** What goes on without an end is no sentence: in pieces, so that no rule meets more than it can read in a moment. */
function inPieces(from: number, to: number): (readonly [number, number])[] {
  if (to - from <= longestSentence) return [[from, to]];
  return [[from, from + longestSentence], ...inPieces(from + longestSentence, to)];
}

function isAbbreviation(upToStop: string): boolean {
  return upToStop.endsWith('.') && abbreviations.test(upToStop);
}

function toSentence(body: string, [from, to]: readonly [number, number], block: Block): Sentence[] {
  const raw = body.slice(from, to);
  const text = raw.trim();
  if (text === '') return [];
  const start = block.start + from + raw.indexOf(text);
  return [
    {
      start,
      end: start + text.length,
      text,
      paragraph: block.paragraph,
      line: block.line,
      isItem: itemMark.test(raw),
      isSpeech: /^[–—-]\s*\p{L}/u.test(text) && !text.endsWith('?'),
    },
  ];
}
