/** Bytes from `start` to `end`, both included. */
export type ByteRange = { start: number; end: number };

/**
 * The part of a content that a `Range` header asks for. Nothing when it asks for the whole, for several parts, or in
 * another unit; `unsatisfiable` when the content does not reach so far.
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = header?.match(/^bytes=(\d{0,15})-(\d{0,15})$/) ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}
