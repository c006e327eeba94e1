import type { Standing } from '#src/platform/search/search-document.ts';

/** How much a word counts for its text, by where it stands and whether it is the word itself or a part of it. */
export const fieldWeights = {
  title: { whole: 8, part: 4 },
  names: { whole: 7, part: 3 },
  body: { whole: 2, part: 1 },
} as const;
/** A text that cites the paragraph asked for is found like one that has it in its title. */
export const lawWeight = 8;

/** How soon a word that comes again and again counts no more. */
const saturation = 1.2;
/** How much a long text has to say a word more often than a short one. */
const lengthShare = 0.75;

/** Another word for what was written, or its parts apart: good, and not quite the word itself. */
export const otherWordFactor = 0.8;
/** What only comes close to a group: a part of the compound, a word of the phrase. */
export const closeFactor = 0.4;

/**
 * A guide comes before the practices that it is about, and after them what only explains, and what is said or met
 * about: words and organisations are short texts that say little else than what was asked for, threads ask more than they
 * answer.
 */
const standingFactors: Readonly<Record<Standing, number>> = { guide: 1.3, practice: 1, background: 0.6 };

/** A little earlier for what the network has reviewed: it settles ties and turns no order of text. */
const reviewedFactor = 1.05;
/** A little later for what is in doubt: still found, after its equals. */
const doubtedFactor = 0.9;

/** With so many hits that meet every word, nobody is shown those that meet some. */
const enoughHits = 20;

/** How telling a term is that so many of the texts have. */
export function termValue(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

/** What a term of this weight brings a text, before how telling the term is; `relativeLength` is 1 for the average text. */
export function weightValue(weight: number, relativeLength: number): number {
  return (
    (weight * (saturation + 1)) / (weight + saturation * (1 - lengthShare + lengthShare * relativeLength))
  );
}

/** What part it has among what is found. */
export function standingFactor(standing: Standing): number {
  return standingFactors[standing];
}

/** The small, visible factors beside the text: `text × standing × label × freshness`. */
export function labelFactor(isReviewed: boolean): number {
  return isReviewed ? reviewedFactor : 1;
}

/** In doubt is what was sure until a day that has passed. */
export function freshnessFactor(isDoubted: boolean): number {
  return isDoubted ? doubtedFactor : 1;
}

/** 0 for a text that meets every group, 1 for all but one of three or more, 2 for some. */
export function levelOf(met: number, groups: number): number {
  if (met === groups) return 0;
  return groups >= 3 && met === groups - 1 ? 1 : 2;
}

/** The last level that is shown, given how many subjects each has: the next is added while there are few. */
export function lastLevel(subjects: readonly [whole: number, most: number]): number {
  if (subjects[0] >= enoughHits) return 0;
  return subjects[0] + subjects[1] >= enoughHits ? 1 : 2;
}
