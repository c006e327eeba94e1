import { lineDiff, type Piece } from './word-diff-rules.ts';

/** What a revision says about one thing, in the reader's words. */
export type NamedText = { path: string; name: string; lines: readonly string[] };
export type Change = { path: string; name: string; lines: readonly (readonly Piece[])[] };

/** What differs between two revisions, field by field in the order of the page; fields that say the same are left out. */
export function revisionDiff(before: readonly NamedText[], after: readonly NamedText[]): readonly Change[] {
  const earlier = new Map(before.map((text) => [text.path, text]));
  const later = new Set(after.map(({ path }) => path));
  const gone = before.filter(({ path }) => !later.has(path)).map((text) => ({ ...text, lines: [] }));
  return [...after, ...gone]
    .map(({ path, name, lines }) => ({ path, name, lines: lineDiff(earlier.get(path)?.lines ?? [], lines) }))
    .filter(({ lines }) => lines.length > 0);
}
