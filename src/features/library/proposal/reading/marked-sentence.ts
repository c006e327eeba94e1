/** A piece of a sentence; `isMarked` where it is what a proposal was read from. */
export type Segment = { text: string; isMarked: boolean };
type Span = { start: number; end: number };

/** A stretch of the text in pieces, with the telling words marked; words that overlap are marked together. */
export function markWords(text: string, { start, end }: Span, words: readonly Span[]): readonly Segment[] {
  const marks = merged(
    words.map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) })),
  );
  const cuts = [start, ...marks.flatMap((mark) => [mark.start, mark.end]), end];
  return cuts
    .slice(1)
    .map((cut, index) => ({ text: text.slice(cuts[index], cut), isMarked: index % 2 === 1 }))
    .filter((segment) => segment.text !== '');
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.filter((one) => one.start < one.end).toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
