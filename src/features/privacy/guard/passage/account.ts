import type { Cue, CueKind } from './cue.ts';
import { findCues } from './find-cues.ts';
import type { Passage } from './passage.ts';

/** A passage with what its words tell of persons and places, read once for all detectors. */
export type Account = Passage & {
  readonly cues: readonly (readonly Cue[])[];
  /** Sentences of a case that says that it is invented: nobody can be known from it. */
  readonly isInvented: readonly boolean[];
};

/** Reads a passage for what it tells. */
export function accountOf(passage: Passage): Account {
  return { ...passage, cues: findCues(passage), isInvented: inventedSentences(passage) };
}

const invented =
  /(?<!\p{L})(?:påhittat|påhittad|påhittade|uppdiktat|uppdiktad|fiktivt|fiktiv|fiktiva|exempeldata|fallet är påhittat)(?!\p{L})/iu;

/** From the words that say so to the end of the paragraph; a heading says it of the paragraph beneath. */
function inventedSentences({ read, words, sentences }: Passage): readonly boolean[] {
  if (!invented.test(read.text)) return sentences.map(() => false);
  const says = sentences.map(({ first, end }) =>
    invented.test(read.text.slice(words[first]?.start, words[end - 1]?.end)),
  );
  const paragraphs = new Set(sentences.filter((_, at) => says[at]).map(({ paragraph }) => paragraph));
  for (const [at, { first, end, paragraph }] of sentences.entries()) {
    const isHeading =
      end - first <= 8 &&
      sentences[at - 1]?.paragraph !== paragraph &&
      sentences[at + 1]?.paragraph !== paragraph;
    if (says[at] && isHeading) paragraphs.add(paragraph + 1);
  }
  return sentences.map(({ paragraph }) => paragraphs.has(paragraph));
}

/** The cues of a sentence and of those up to `before` and `after` it in the same paragraph. */
export function cuesNear(
  { cues, sentences }: Account,
  sentence: number,
  { before, after }: { before: number; after: number },
): readonly Cue[] {
  const paragraph = sentences[sentence]?.paragraph;
  const near: Cue[] = [];
  for (let at = Math.max(0, sentence - before); at <= sentence + after; at += 1) {
    if (sentences[at]?.paragraph === paragraph) near.push(...(cues[at] ?? []));
  }
  return near;
}

/** Whether one of the cues is of one of the kinds. */
export function has(cues: readonly Cue[], ...kinds: readonly CueKind[]): boolean {
  return cues.some(({ kind }) => kinds.includes(kind));
}
