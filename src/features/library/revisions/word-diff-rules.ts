import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of text that stands in both versions, only in the later or only in the earlier. */
export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };

/** Above this many edits two texts have so little in common that word by word says nothing. */
const mostEdits = 400;

/** How one text became the other, word by word. Texts that hardly share a word are shown whole, the old before the new. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const pieces = (parts ?? []).map(({ value, added, removed }) => piece(value, added, removed));
  return pieces.some(({ kind, text }) => kind === 'same' && /\p{L}/u.test(text))
    ? pieces
    : [piece(before, false, true), piece(after, true, false)].filter(({ text }) => text !== '');
}

function piece(text: string, added?: boolean, removed?: boolean): Piece {
  return { text, kind: added ? 'added' : removed ? 'removed' : 'same' };
}

/** How the lines of a field became others: lines that were reworded are told word by word, what stayed is left out. */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly (readonly Piece[])[] {
  const parts = diffArrays([...before], [...after]);
  return parts.flatMap((part, index) => {
    if (part.removed) return pairs(part.value, parts[index + 1]?.added ? parts[index + 1]?.value : []);
    return part.added && !parts[index - 1]?.removed ? pairs([], part.value) : [];
  });
}

function pairs(before: readonly string[], after: readonly string[] = []): (readonly Piece[])[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, i) => wordDiff(before[i] ?? '', after[i] ?? ''));
}
