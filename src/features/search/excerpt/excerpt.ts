import type { Excerpt } from '#src/platform/search/search-index.ts';
import type { Analyser } from '../analysis/analyse.ts';
import type { TermMatch } from './term-match.ts';

/** A stretch of the original text that meets a group. */
type Mark = { start: number; end: number; group: number };

const windowLength = 240;
/** What stands before the first mark, so that one reads what it belongs to. */
const leadLength = 60;
/** Some ten pages. */
const longestStretch = 30_000;
const ellipsis = { text: '…', isMarked: false } as const;

/** The whole text with its marks: for titles. */
export function markText(text: string, match: TermMatch, analyser: Analyser): Excerpt {
  return pieces(text, 0, text.length, marksOf(text, match, analyser));
}

/** The part of the text that says most of what was asked for, cut between words; empty when it says nothing of it. */
export function excerptOf(text: string, match: TermMatch, analyser: Analyser): Excerpt {
  const marks = firstMarks(text, match, analyser);
  if (marks.length === 0) return [];
  const from = densest(marks);
  const start = wordStart(text, Math.max(0, from.start - leadLength), from.start);
  const end = wordEnd(text, Math.max(from.end, Math.min(text.length, start + windowLength)));
  const middle = pieces(text, start, end, marks);
  return [...(start > 0 ? [ellipsis] : []), ...middle, ...(end < text.length ? [ellipsis] : [])];
}

/** Those of the first stretch that has any: a long text is read no further than that. */
function firstMarks(text: string, match: TermMatch, analyser: Analyser): Mark[] {
  for (let from = 0; from < text.length; ) {
    const to = wordEnd(text, from + longestStretch);
    const marks = marksOf(text.slice(from, to), match, analyser);
    if (marks.length > 0) return marks.map((mark) => moved(mark, from));
    from = to;
  }
  return [];
}

function moved({ start, end, group }: Mark, by: number): Mark {
  return { start: start + by, end: end + by, group };
}

function marksOf(text: string, match: TermMatch, analyser: Analyser): Mark[] {
  const words = analyser.analyseText(text);
  return words.flatMap(({ start }, at) =>
    match(words, at).map(({ group, length }) => ({
      start,
      end: words[at + length - 1]?.end ?? start,
      group,
    })),
  );
}

/** The mark from which on a window meets most groups, and after that has most marks. */
function densest(marks: readonly Mark[]): Mark {
  let best = { from: marks[0] as Mark, worth: 0 };
  marks.forEach((from, at) => {
    const groups = new Set<number>();
    let count = 0;
    for (let next = at; (marks[next]?.end ?? Infinity) <= from.start + windowLength - leadLength; next += 1) {
      groups.add(marks[next]?.group ?? 0);
      count += 1;
    }
    const worth = groups.size * 100 + Math.min(count, 99);
    if (worth > best.worth) best = { from, worth };
  });
  return best.from;
}

/** The first place of a word from `from` on, at the latest `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from - 1, latest).search(/\s\S/);
  return gap < 0 ? latest : from + gap;
}

/** The last end of a word up to `to`; where there is none, the place itself, but within no letter. */
function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const latest = to - windowLength / 2;
  const gap = text.slice(latest, to + 1).search(/\s\S*$/);
  if (gap > 0) return latest + gap;
  return (text.codePointAt(to - 1) ?? 0) > 0xffff ? to - 1 : to;
}

function pieces(text: string, start: number, end: number, marks: readonly Mark[]): Excerpt {
  const found: { text: string; isMarked: boolean }[] = [];
  const push = (from: number, to: number, isMarked: boolean) => {
    if (to > from) found.push({ text: text.slice(from, to), isMarked });
  };
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    push(at, Math.max(at, mark.start), false);
    push(Math.max(at, mark.start), Math.min(mark.end, end), true);
    at = Math.min(mark.end, end);
  }
  push(at, end, false);
  return found;
}
